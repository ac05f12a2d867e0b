#include "render/packed_job.h"

#include <zlib.h>

#include "base/error.h"

namespace nangdok {
namespace {

Bytef* bytes_of(std::string& text) {
  return reinterpret_cast<Bytef*>(text.data());
}

const Bytef* bytes_of(const std::string& text) {
  return reinterpret_cast<const Bytef*>(text.data());
}

}  // namespace

PackedJob pack(const Job& job) {
  PackedJob packed;
  packed.key = job.key;
  packed.title = job.title;
  packed.voice_fingerprint = job.voice_fingerprint;
  for (const Block& block : job.blocks) packed.text_bytes += block.text.size();
  const std::string json = to_json(job);
  packed.json_bytes = json.size();
  uLongf size = compressBound(json.size());
  std::string deflated(size, '\0');
  if (compress2(bytes_of(deflated), &size, bytes_of(json), json.size(), Z_BEST_SPEED) != Z_OK) {
    throw Error("there is no memory left for it", job.title, "close other programs");
  }
  packed.deflated_json.assign(deflated, 0, size);  // a copy of just its size
  return packed;
}

std::string json_of(const PackedJob& packed) {
  std::string json(packed.json_bytes, '\0');
  uLongf size = json.size();
  const int result = uncompress(bytes_of(json), &size, bytes_of(packed.deflated_json),
                                packed.deflated_json.size());
  if (result != Z_OK || size != json.size()) {
    throw Error("the memory of this program is damaged", packed.title, "start it again");
  }
  return json;
}

}  // namespace nangdok
