#include "end_to_end/browser.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <thread>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;

int free_port() {
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  EXPECT_EQ(bind(listener, reinterpret_cast<sockaddr*>(&address), length), 0);
  EXPECT_EQ(getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length), 0);
  close(listener);
  return ntohs(address.sin_port);
}

std::string from_base64(const std::string& text) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const std::size_t value = letters.find(c);
    if (value == std::string_view::npos) break;
    bits = (bits << 6) | static_cast<unsigned>(value);
    count += 6;
    if (count >= 8) {
      count -= 8;
      out.push_back(static_cast<char>((bits >> count) & 0xFF));
    }
  }
  return out;
}

}  // namespace

struct Browser::Connection {
  explicit Connection(int port) : client("127.0.0.1", port) { client.set_read_timeout(60, 0); }
  httplib::Client client;
};

Browser::Browser() : profile_(scratch_folder("chromium").string()) {
  const int port = free_port();
  driver_ = start({"chromedriver", "--port=" + std::to_string(port)});
  connection_ = std::make_unique<Connection>(port);
  for (int i = 0; i < 200; ++i) {
    if (const auto answer = connection_->client.Get("/status"); answer && answer->status == 200)
      break;
    std::this_thread::sleep_for(milliseconds(50));
  }
  const json arguments = {"--headless=new",
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync",
                          "--autoplay-policy=no-user-gesture-required",
                          "--window-size=1280,900",
                          "--user-data-dir=" + profile_};
  const json made =
      call("POST", "",
           {{"capabilities",
             {{"alwaysMatch",
               {{"browserName", "chrome"}, {"goog:chromeOptions", {{"args", arguments}}}}}}}});
  session_ = made.value("sessionId", "");
  EXPECT_NE(session_, "") << made;
}

Browser::~Browser() {
  if (!session_.empty()) call("DELETE", "");
  if (driver_ > 0) {
    kill(driver_, SIGTERM);
    end_to_end::wait_for(driver_);
  }
}

json Browser::call(const std::string& method, const std::string& path, const json& body) {
  const std::string address = session_.empty() ? "/session" : "/session/" + session_ + path;
  const httplib::Result answer =
      method == "DELETE" ? connection_->client.Delete(address.c_str())
      : method == "GET"
          ? connection_->client.Get(address.c_str())
          : connection_->client.Post(address.c_str(), body.dump(), "application/json");
  if (!answer) {
    ADD_FAILURE() << "the browser's driver does not answer";
    return {};
  }
  json value = json::parse(answer->body, nullptr, false).value("value", json());
  EXPECT_EQ(answer->status, 200) << address << ": " << value.dump().substr(0, 400);
  return value;
}

void Browser::open(const std::string& url) {
  call("POST", "/url", {{"url", url}});
}

json Browser::run(const std::string& script) {
  return call("POST", "/execute/sync", {{"script", script}, {"args", json::array()}});
}

json Browser::wait_for(const std::string& script, std::chrono::seconds limit) {
  const auto end = std::chrono::steady_clock::now() + limit;
  for (;;) {
    json value = run(script);
    const bool empty = value.is_null() || value == false || value == "" || value == 0;
    if (!empty) return value;
    if (std::chrono::steady_clock::now() > end) return {};
    std::this_thread::sleep_for(milliseconds(30));
  }
}

void Browser::click(const std::string& css_selector) {
  run("document.querySelector(" + json(css_selector).dump() + ").click()");
}

void Browser::press(const std::string& key) {
  call("POST", "/actions",
       {{"actions",
         {{{"type", "key"},
           {"id", "keyboard"},
           {"actions",
            {{{"type", "keyDown"}, {"value", key}}, {{"type", "keyUp"}, {"value", key}}}}}}}});
}

void Browser::resize(int width, int height) {
  call("POST", "/window/rect", {{"width", width}, {"height", height}});
}

std::string Browser::screenshot() {
  return from_base64(call("GET", "/screenshot"));
}

}  // namespace nangdok::end_to_end
