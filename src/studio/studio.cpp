#include "studio/studio.h"

#include <httplib.h>
#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <thread>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/json_text.h"
#include "studio/book_files.h"
#include "studio/book_maker.h"
#include "studio/book_view.h"
#include "studio/page_files.h"
#include "studio/sounds.h"

namespace nangdok {
namespace {

using nlohmann::json;

constexpr std::size_t largest_request = 1 << 20;  // bytes

std::string random_token() {
  std::array<std::uint8_t, 16> bytes{};
  if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    throw Error("the system gives no random numbers");
  }
  std::string token;
  for (const std::uint8_t byte : bytes) {
    constexpr const char* digits = "0123456789abcdef";
    token += digits[byte >> 4];
    token += digits[byte & 15];
  }
  return token;
}

/// A file name in a header (RFC 8187).
std::string percent_encoded(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    if (std::isalnum(byte) != 0 || c == '.' || c == '-' || c == '_') {
      out += c;
    } else {
      constexpr const char* digits = "0123456789ABCDEF";
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

/// A page of another site must not speak to us: not by a request of its own (Sec-Fetch-Site,
/// Origin), and not under another name for this machine (Host).
bool comes_from_our_page(const httplib::Request& request, int port) {
  const std::string number = std::to_string(port);
  const std::string host = request.get_header_value("Host");
  if (host != "127.0.0.1:" + number && host != "localhost:" + number) return false;
  const std::string site = request.get_header_value("Sec-Fetch-Site");
  if (!site.empty() && site != "same-origin" && site != "none") return false;
  const std::string origin = request.get_header_value("Origin");
  return origin.empty() || origin == "http://" + host;
}

/// The studio's answers, each a command's or a file's content.
class Answers {
 public:
  explicit Answers(const StudioOptions& options)
      : files_(options.document),
        sounds_(files_, options.program),
        maker_(files_, options.program) {
    book_json(files_);  // a document that cannot be read is said at once
  }

  void add_to(httplib::Server& server, const std::string& token) {
    const std::string root = "/" + token;
    const auto get = [&](const std::string& path, auto handler) {
      server.Get(root + path,
                 [this, handler](const httplib::Request& request, httplib::Response& response) {
                   guarded(response, [&] { (this->*handler)(request, response); });
                 });
    };
    const auto post = [&](const std::string& path, auto handler) {
      server.Post(root + path,
                  [this, handler](const httplib::Request& request, httplib::Response& response) {
                    guarded(response, [&] { (this->*handler)(request, response); });
                  });
    };
    get("/api/book", &Answers::book);
    get(R"(/api/paragraph/(\d{1,7}))", &Answers::paragraph);
    get(R"(/api/times/(\d{1,7}))", &Answers::times);
    get(R"(/api/sound/(\d{1,7})\.wav)", &Answers::sound);
    get("/api/render", &Answers::render_state);
    get("/book", &Answers::download);
    post("/api/mend", &Answers::mend);
    post("/api/settings", &Answers::settings);
    post("/api/render", &Answers::render);
    post("/api/render/stop", &Answers::stop_render);
    for (const PageFile& file : page_files()) {
      const std::string path = file.name == "index.html" ? "/" : "/" + std::string(file.name);
      server.Get(root + path, [&file](const httplib::Request&, httplib::Response& response) {
        response.set_content(file.bytes.data(), file.bytes.size(), std::string(file.media_type));
      });
    }
  }

 private:
  static void guarded(httplib::Response& response, const std::function<void()>& answer) {
    const auto fail = [&](int status, const std::string& text) {
      response.status = status;
      response.set_content(json_text(json{{"error", text}}), "application/json");
    };
    try {
      answer();
    } catch (const Error& error) {
      fail(400, error.what());
    } catch (const json::exception&) {
      fail(400, "the request is not the JSON that it should be");
    } catch (const std::exception& error) {
      fail(500, error.what());
    }
  }

  static std::size_t number_in(const httplib::Request& request) {
    return std::stoul(request.matches[1]);
  }

  void book(const httplib::Request&, httplib::Response& response) {
    response.set_content(book_json(files_), "application/json");
  }

  void paragraph(const httplib::Request& request, httplib::Response& response) {
    response.set_content(paragraph_json(files_, number_in(request)), "application/json");
  }

  void times(const httplib::Request& request, httplib::Response& response) {
    response.set_content(sounds_.paragraph(number_in(request)).times, "application/json");
  }

  void sound(const httplib::Request& request, httplib::Response& response) {
    // The server cuts byte ranges out of it as the request asks.
    response.set_content(sounds_.paragraph(number_in(request)).wav, "audio/wav");
  }

  void mend(const httplib::Request& request, httplib::Response& response) {
    const json asked = parse_json(request.body);
    mend_word(files_.lexicon, asked.at("word"), asked.at("reading"),
              asked.value("pronunciation", ""));
    response.set_content("{}", "application/json");
  }

  void settings(const httplib::Request& request, httplib::Response& response) {
    const json asked = parse_json(request.body);
    BookSettings settings = load_settings(files_);
    const auto take = [&](const char* key, std::string& target) {
      if (asked.contains(key)) target = asked[key].get<std::string>();
    };
    take("title", settings.title);
    take("author", settings.author);
    take("narrator", settings.narrator);
    take("voice", settings.voice);
    take("cover", settings.cover);
    take("skip", settings.skip);
    take("format", settings.format);
    settings.speed = asked.value("speed", settings.speed);
    if (settings.speed < 0.5 || settings.speed > 3.0) {
      throw Error("the speed must lie between 0.5 and 3.0");
    }
    require_inside_folder(settings.cover);
    require_inside_folder(settings.voice.find('/') == std::string::npos ? "" : settings.voice);
    save_settings(files_, settings);
    response.set_content("{}", "application/json");
  }

  /// A page must not make the program read a file elsewhere.
  void require_inside_folder(const std::string& path) const {
    if (path.empty()) return;
    namespace fs = std::filesystem;
    const fs::path folder = fs::weakly_canonical(
        files_.document.has_parent_path() ? files_.document.parent_path() : fs::path("."));
    const fs::path target = fs::weakly_canonical(folder / path);
    const auto [end, unused] =
        std::mismatch(folder.begin(), folder.end(), target.begin(), target.end());
    if (end != folder.end()) {
      throw Error("'" + path + "' lies outside the document's folder", "",
                  "put the file beside the document");
    }
  }

  void render(const httplib::Request&, httplib::Response& response) {
    if (!std::filesystem::exists(files_.settings)) save_settings(files_, {});
    maker_.start();
    response.set_content(maker_.state_json(), "application/json");
  }

  void stop_render(const httplib::Request&, httplib::Response& response) {
    maker_.stop();
    response.set_content("{}", "application/json");
  }

  void render_state(const httplib::Request&, httplib::Response& response) {
    response.set_content(maker_.state_json(), "application/json");
  }

  void download(const httplib::Request&, httplib::Response& response) {
    const std::filesystem::path file = maker_.finished();
    if (file.empty()) throw Error("no audiobook has been made yet");
    response.set_header("Content-Disposition", "attachment; filename*=UTF-8''" +
                                                   percent_encoded(file.filename().string()));
    response.set_content(read_file(file), "application/octet-stream");
  }

  BookFiles files_;
  Sounds sounds_;
  BookMaker maker_;
};

}  // namespace

void run_studio(const StudioOptions& options,
                const std::function<void(const std::string& url)>& ready,
                const std::function<bool()>& interrupted) {
  httplib::Server server;
  server.new_task_queue = [] { return new httplib::ThreadPool(8); };
  server.set_payload_max_length(largest_request);
  server.set_keep_alive_max_count(1000);
  Answers answers(options);
  const std::string token = random_token();
  answers.add_to(server, token);
  int port = options.port;
  if (port == 0) {
    port = server.bind_to_any_port("127.0.0.1");
  } else if (!server.bind_to_port("127.0.0.1", port)) {
    port = -1;
  }
  if (port <= 0) {
    throw Error("the port " + std::to_string(options.port) + " cannot be used", "",
                "choose another with --port, or leave it out");
  }
  server.set_pre_routing_handler([&](const httplib::Request& request, httplib::Response& response) {
    response.set_header("Cache-Control", "no-store");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("Content-Security-Policy",
                        "default-src 'self'; media-src 'self' blob:; img-src 'self' data:; "
                        "frame-ancestors 'none'");
    if (comes_from_our_page(request, port)) return httplib::Server::HandlerResponse::Unhandled;
    response.status = 403;
    response.set_content("not from the studio's own page\n", "text/plain");
    return httplib::Server::HandlerResponse::Handled;
  });
  std::thread listener([&] { server.listen_after_bind(); });
  while (!server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  ready("http://127.0.0.1:" + std::to_string(port) + "/" + token + "/");
  while (!interrupted()) std::this_thread::sleep_for(std::chrono::milliseconds(100));
  server.stop();
  listener.join();
}

}  // namespace nangdok
