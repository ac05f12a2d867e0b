#pragma once

#include <sys/types.h>

#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

namespace nangdok::end_to_end {

/// Headless Chromium, driven by ChromeDriver over the W3C WebDriver protocol.
class Browser {
 public:
  Browser();
  Browser(const Browser&) = delete;
  Browser& operator=(const Browser&) = delete;
  ~Browser();

  void open(const std::string& url);

  /// Runs the body of a function in the page; its value. A promise is waited for.
  nlohmann::json run(const std::string& script);

  /// Runs `script` until it gives a true value, at most `limit`; that value, or null.
  nlohmann::json wait_for(const std::string& script, std::chrono::seconds limit);

  void click(const std::string& css_selector);
  void press(const std::string& key);
  void resize(int width, int height);

  /// A picture of the page, PNG.
  std::string screenshot();

 private:
  struct Connection;
  nlohmann::json call(const std::string& method, const std::string& path,
                      const nlohmann::json& body = nlohmann::json::object());

  std::unique_ptr<Connection> connection_;
  std::string profile_;
  std::string session_;
  pid_t driver_ = -1;
};

}  // namespace nangdok::end_to_end
