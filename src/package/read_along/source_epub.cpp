#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/scratch_folder.h"
#include "base/temporary_name.h"
#include "document/archive/zip_archive.h"
#include "document/epub/contents.h"
#include "document/epub/package_document.h"
#include "document/markup/xml.h"
#include "package/read_along/epub.h"
#include "package/read_along/media_overlay.h"
#include "package/read_along/modern_page.h"
#include "package/read_along/sentence_marks.h"
#include "package/read_along/source_package.h"
#include "package/read_along/xml_writing.h"
#include "package/read_along/zip_file.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

/// A sentence as it is heard, and the element of a page that shows it.
struct HeardSentence {
  double begin_s = 0;
  std::string page;  ///< Part in the archive.
  std::string id;    ///< Empty where no page shows it.
};

/// A chapter with its sound.
struct HeardChapter {
  const PackagedChapter* chapter = nullptr;
  FileLayout layout;
  std::vector<HeardSentence> sentences;
};

/// A page that sentences were read from.
struct ReadPage {
  std::vector<PageBlock> blocks;
  std::vector<std::pair<std::size_t, std::size_t>> sentences;  ///< Chapter, sentence.
};

class SourceEpub {
 public:
  /// Throws Error where the source is damaged.
  SourceEpub(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
             const PackageOptions& options)
      : tags_(tags),
        options_(options),
        bytes_(read_file(options.source_epub)),
        archive_(bytes_, options.source_epub.string()),
        source_(read_package_document(archive_)),
        package_(parse(source_.part), source_.part) {
    // A book that was given sound before has our folder already.
    for (int number = 2; is_taken(); ++number) name_ = "nangdok" + std::to_string(number);
    for (const PackagedChapter& chapter : chapters) hear(chapter);
  }

  /// Marks all pages. False where the markup cannot be kept.
  bool prepare() {
    if (!package_.can_be_kept()) return false;
    drop_overlays();
    package_.rename(tags_.metadata.title, tags_.metadata.authors);
    const bool old = !package_.is_modern();
    if (old) {
      package_.make_modern(own_folder() + "navigation.xhtml");
      for (const std::string& part : package_.pages()) make_page_modern(part);
    }
    const std::vector<std::string> pages = package_.pages();
    bool any = false;
    for (auto& [part, page] : read_pages_) {
      options_.checkpoint();
      if (std::find(pages.begin(), pages.end(), part) == pages.end()) continue;
      any = mark(part, page) || any;
    }
    return any;
  }

  void write(const fs::path& path) {
    AtomicFile file(path);
    ScratchFolder scratch(temporary_sibling(path));
    ZipFile zip(file.temporary_path());
    zip.add("mimetype", "application/epub+zip", ZipFile::Method::store);
    std::map<std::string, std::vector<OverlayStep>> overlays;  // by page
    const EpubAudio audio = epub_audio(options_.format);
    std::size_t number = 0;
    for (const HeardChapter& heard : heard_) {
      const std::string name = fmt::format("c{:03}", ++number);
      const std::string part = own_folder() + name + audio.ending;
      if (!add_steps(heard, from_own_folder(part), overlays)) continue;
      const fs::path sound = scratch.path() / (name + audio.ending);
      write_chapter_audio(heard.layout, heard.chapter->title, sound);
      zip.add_file(part, sound);
      package_.add(name_ + "-" + name, part, audio.media_type);
    }
    add_overlays(overlays, zip);
    copy_parts(zip);
    zip.finish();
    file.commit();
  }

 private:
  /// What is added stands in a folder beside the package document.
  [[nodiscard]] std::string own_folder() const {
    const std::size_t slash = package_.part().rfind('/');
    return (slash == std::string::npos ? "" : package_.part().substr(0, slash + 1)) + name_ + "/";
  }

  /// The address of a part as an overlay writes it: all overlays stand in our folder.
  [[nodiscard]] std::string from_own_folder(const std::string& part) const {
    return relative_address(part, own_folder() + "overlay");
  }

  [[nodiscard]] bool is_taken() const {
    return std::any_of(archive_.parts().begin(), archive_.parts().end(),
                       [&](const std::string& part) { return part.starts_with(own_folder()); });
  }

  pugi::xml_document parse(const std::string& part) {
    return parse_xml(archive_.require(part), archive_.name() + ": " + part, XmlDetail::everything);
  }

  /// The book's overlays go, and with them the sound that nothing else plays.
  void drop_overlays() {
    for (const std::string& part : package_.drop_overlays()) {
      if (!dropped_.insert(part).second || !archive_.has(part)) continue;
      const pugi::xml_document overlay = parse(part);
      overlay.find_node([&](const pugi::xml_node& node) {
        if (local_name(node) == "audio")
          dropped_.insert(resolve_part(part, node.attribute("src").value()));
        return false;
      });
    }
    if (dropped_.empty()) return;
    for (const std::string& part : package_.pages()) {
      if (!archive_.has(part)) continue;
      const pugi::xml_document page = parse(part);
      page.find_node([&](const pugi::xml_node& node) {
        for (const char* reference : {"src", "href"})
          if (const pugi::xml_attribute found = node.attribute(reference))
            dropped_.erase(resolve_part(part, found.value()));
        return false;
      });
    }
    for (const std::string& part : dropped_) package_.drop(part);
  }

  void hear(const PackagedChapter& chapter) {
    if (chapter.pieces.empty()) return;
    HeardChapter& heard = heard_.emplace_back();
    heard.chapter = &chapter;
    heard.layout = lay_out(options_.format, {&chapter, 1}, options_.checkpoint);
    const ParagraphTime* open = nullptr;
    PageBlock* block = nullptr;
    for_each_sentence(heard.layout, [&](const PlacedPiece& piece, const ParagraphTime& paragraph,
                                        const SentenceTime& sentence) {
      const SourcePlace* place =
          paragraph.block < chapter.places.size() ? &chapter.places[paragraph.block] : nullptr;
      if (place != nullptr && (place->file.empty() || place->path.empty())) place = nullptr;
      HeardSentence& next = heard.sentences.emplace_back();
      next.begin_s = heard.layout.seconds(heard.layout.position(piece, sentence.begin));
      if (place == nullptr) return;
      next.page = place->file;
      ReadPage& page = read_pages_[place->file];
      if (&paragraph != std::exchange(open, &paragraph))
        block = &page.blocks.emplace_back(PageBlock{place->path, {}});
      block->sentences.push_back(sentence.text);
      page.sentences.emplace_back(heard_.size() - 1, heard.sentences.size() - 1);
    });
  }

  void make_page_modern(const std::string& part) {
    if (!archive_.has(part)) return;
    pugi::xml_document page = parse(part);
    make_modern(page);
    changed_[part] = written(page);
  }

  bool mark(const std::string& part, const ReadPage& page) {
    const auto modern = changed_.find(part);
    pugi::xml_document tree = modern == changed_.end()
                                  ? parse(part)
                                  : parse_xml(modern->second, part, XmlDetail::everything);
    const std::vector<std::string> ids = mark_sentences(tree, page.blocks, "nangdok-s");
    bool any = false;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const auto& [chapter, sentence] = page.sentences[i];
      heard_[chapter].sentences[sentence].id = ids[i];
      any = any || !ids[i].empty();
    }
    if (!any) return false;
    if (pugi::xml_node head = child_named(tree.document_element(), "head")) {
      const std::string whole = head.name();
      pugi::xml_node link = element(head, (whole.substr(0, whole.size() - 4) + "link").c_str());
      attribute(link, "rel", "stylesheet");
      attribute(link, "type", "text/css");
      attribute(link, "href", relative_address(own_folder() + "style.css", part));
    }
    pugi::xml_node body = child_named(tree.document_element(), "body");
    if (!body) body = tree.document_element();
    if (body.attribute("id").empty()) attribute(body, "id", "nangdok-page");
    addresses_[part] = "#" + std::string(body.attribute("id").value());
    changed_[part] = written(tree);
    return true;
  }

  /// The page as UTF-8, which its declaration must say.
  static std::string written(pugi::xml_document& page) {
    for (pugi::xml_node node : page.children())
      if (node.type() == pugi::node_declaration) attribute(node, "encoding", "UTF-8");
    return saved(page);
  }

  /// The chapter's steps, each on the overlay of its page. What no page shows is heard with the
  /// step before it. False when no page shows anything of the chapter.
  bool add_steps(const HeardChapter& heard, const std::string& audio,
                 std::map<std::string, std::vector<OverlayStep>>& overlays) const {
    const HeardSentence* last = nullptr;
    OverlayStep step;
    const auto end_step = [&](double at_s) {
      if (last == nullptr) return;
      step.end_s = at_s;
      overlays[last->page].push_back(step);
    };
    for (const HeardSentence& sentence : heard.sentences) {
      if (sentence.id.empty()) continue;
      if (last != nullptr && last->page == sentence.page && last->id == sentence.id) continue;
      const double begin_s = last == nullptr ? 0 : sentence.begin_s;
      end_step(begin_s);
      last = &sentence;
      step = {from_own_folder(sentence.page) + "#" + sentence.id, audio, begin_s, 0};
    }
    end_step(heard.layout.seconds(heard.layout.length));
    return last != nullptr;
  }

  void add_overlays(const std::map<std::string, std::vector<OverlayStep>>& overlays, ZipFile& zip) {
    std::size_t number = 0;
    double total_s = 0;
    for (const auto& [page, steps] : overlays) {
      const std::string name = fmt::format("s{:03}", ++number);
      const std::string part = own_folder() + name + ".smil";
      zip.add(part, media_overlay(from_own_folder(page) + addresses_.at(page), steps));
      package_.add(name_ + "-" + name, part, "application/smil+xml");
      package_.set_overlay(page, name_ + "-" + name, seconds_of(steps));
      total_s += seconds_of(steps);
    }
    package_.set_total(total_s, tags_.narrator);
    zip.add(own_folder() + "style.css", active_style);
    package_.add(name_ + "-style", own_folder() + "style.css", "text/css");
    if (source_.nav_part.empty()) {
      const std::string language = tags_.metadata.language.empty() ? "ko" : tags_.metadata.language;
      const std::string part = own_folder() + "navigation.xhtml";
      zip.add(part, navigation_page(read_epub_contents(archive_, source_).links,
                                    tags_.metadata.title, language, part));
    }
  }

  void copy_parts(ZipFile& zip) {
    // A signature would no longer be true.
    const std::set<std::string> gone = {"mimetype", "META-INF/signatures.xml"};
    for (const std::string& part : archive_.parts()) {
      options_.checkpoint();
      if (part.ends_with('/') || gone.contains(part) || dropped_.contains(part)) continue;
      const auto changed = changed_.find(part);
      if (part == package_.part()) {
        zip.add(part, package_.text());
      } else {
        zip.add(part, changed != changed_.end() ? changed->second : archive_.require(part));
      }
    }
  }

  const BookTags& tags_;
  const PackageOptions& options_;
  std::string bytes_;
  ZipArchive archive_;
  PackageDocument source_;
  SourcePackage package_;
  std::string name_ = "nangdok";  ///< Of our folder, and the beginning of our ids.
  std::vector<HeardChapter> heard_;
  std::map<std::string, ReadPage> read_pages_;
  std::unordered_map<std::string, std::string> changed_;    ///< Part to its new bytes.
  std::unordered_map<std::string, std::string> addresses_;  ///< Page to its body's fragment.
  std::set<std::string> dropped_;
};

}  // namespace

bool write_source_epub(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                       const PackageOptions& options, const fs::path& path) {
  std::optional<SourceEpub> book;
  try {
    book.emplace(chapters, tags, options);
    if (!book->prepare()) return false;
  } catch (const Error& error) {
    if (error.status() == ExitStatus::interrupted) throw;
    return false;  // damaged markup, which a reader forgives and a writer must not hand on
  }
  book->write(path);
  return true;
}

}  // namespace nangdok
