#include "package/container/container.h"

namespace nangdok {

void write_container(const FileLayout& layout, const FileTags& tags, AtomicFile& file) {
  switch (layout.format) {
    case AudioFormat::m4b:
      return write_mp4(layout, tags, file);
    case AudioFormat::mp3:
      return write_mp3(layout, tags, file);
    case AudioFormat::opus:
    case AudioFormat::ogg:
      return write_ogg(layout, tags, file);
    case AudioFormat::flac:
      return write_flac(layout, tags, file);
    case AudioFormat::wav:
      return write_wav(layout, tags, file);
  }
}

}  // namespace nangdok
