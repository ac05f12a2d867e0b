#pragma once

#include <memory>

#include "encode/packets/packet_reader.h"
#include "package/layout.h"

namespace nangdok {

/// A reader of the packets of one piece.
inline std::unique_ptr<PacketReader> packets_of(const FileLayout& layout,
                                                const PlacedPiece& placed) {
  const ChapterPiece& piece = *placed.piece;
  return open_packets(layout.format, piece.audio, piece.offset, piece.bytes);
}

/// Calls `visit(packet)` for every packet of the file, piece after piece.
template <typename Visit>
void for_each_packet(const FileLayout& layout, Visit visit) {
  for (const PlacedPiece& placed : layout.pieces) {
    layout.checkpoint();
    const std::unique_ptr<PacketReader> reader = packets_of(layout, placed);
    for (Packet packet; reader->next(packet);) visit(packet);
  }
}

}  // namespace nangdok
