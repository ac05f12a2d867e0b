#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nangdok {

/// What the store keeps under one key: the encoder's bytes, which begin the file, and a description
/// (JSON: the encoder's figures, the timeline, the account of sentences).
struct StoredChapter {
  std::filesystem::path file;
  std::uint64_t audio_bytes = 0;
  std::string description;
};

struct StoreUsage {
  std::size_t entries = 0;
  std::uint64_t bytes = 0;
};

/// Encoded chapters by content hash, in a folder. An entry is written under a temporary name,
/// synced and renamed, and carries checksums of its own: any number of processes on any number of
/// machines may write one store, without locks. What was damaged is noticed, dropped, and made
/// again.
class Store {
 public:
  /// Creates the folder when it is missing. Throws Error when that fails.
  explicit Store(std::filesystem::path root);

  /// Throws Error when nothing can be put into it.
  void check_writable() const;

  /// $XDG_CACHE_HOME/nangdok/chapters, or ~/.cache/nangdok/chapters.
  static std::filesystem::path default_root();

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }

  /// The entry of `key`, checked whole; marks it as used now. A damaged one is removed.
  [[nodiscard]] std::optional<StoredChapter> find(std::string_view key) const;

  /// The same without reading its audio, and leaving it as it is: for an entry that find() has seen
  /// or a worker has just put, and for asking often.
  [[nodiscard]] std::optional<StoredChapter> look(std::string_view key) const;

  /// A new path for a file in the making, on the store's file system. What a killed process left
  /// there is swept when a store is opened.
  [[nodiscard]] std::filesystem::path scratch_path(std::string_view key) const;

  /// Turns the finished encoder file at `scratch` into the entry of `key`.
  void put(std::string_view key, const std::filesystem::path& scratch,
           std::string_view description) const;

  /// Removes what dead processes of this machine left in the making.
  void sweep_dead() const;

  [[nodiscard]] StoreUsage usage() const;

  /// Removes the least recently used entries until at most `bytes` remain; returns what it removed.
  StoreUsage prune(std::uint64_t bytes) const;

 private:
  [[nodiscard]] std::filesystem::path entry_path(std::string_view key) const;

  std::filesystem::path root_;
};

}  // namespace nangdok
