#pragma once

#include "base/atomic_file.h"
#include "package/file_tags.h"
#include "package/layout.h"

namespace nangdok {

// One writer a format. Each writes the whole file front to back in one go, from packets that it
// reads one at a time, so memory does not grow with the book (an M4B's table of packet sizes takes
// two bytes a packet). The bytes depend on the arguments alone: no dates, no random numbers. Each
// throws Error when the disk refuses.

/// MP4 with AAC: `moov` in front, a QuickTime chapter track, Nero chapters up to 255, iTunes tags.
void write_mp4(const FileLayout& layout, const FileTags& tags, AtomicFile& file);

/// MP3: ID3v2.3 with CHAP, CTOC, USLT and SYLT, then a Xing header with LAME's gapless figures.
void write_mp3(const FileLayout& layout, const FileTags& tags, AtomicFile& file);

/// Ogg with Opus or Vorbis: CHAPTERxxx, LYRICS and METADATA_BLOCK_PICTURE comments.
void write_ogg(const FileLayout& layout, const FileTags& tags, AtomicFile& file);

/// FLAC: the same comments, a PICTURE block, a SEEKTABLE, and the MD5 of the whole sound, for which
/// the frames of several pieces are decoded. No CUESHEET: players make a chapter of its lead-out.
void write_flac(const FileLayout& layout, const FileTags& tags, AtomicFile& file);

/// WAV, from 4 GB on RF64 (EBU Tech 3306): cue points with labels for chapters and sentences, INFO
/// and ID3 tags.
void write_wav(const FileLayout& layout, const FileTags& tags, AtomicFile& file);

/// Whether the format marks each sentence by itself (cue points, SYLT), beside lyrics in one piece.
inline bool has_timed_sentences(AudioFormat format) {
  return format == AudioFormat::wav || format == AudioFormat::mp3;
}

/// The writer of the layout's format.
void write_container(const FileLayout& layout, const FileTags& tags, AtomicFile& file);

}  // namespace nangdok
