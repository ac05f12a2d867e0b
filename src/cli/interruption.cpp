#include "cli/interruption.h"

#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace nangdok {
namespace {

sigset_t interrupting_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGHUP);
  return signals;
}

}  // namespace

Interruption::Interruption() {
  const sigset_t signals = interrupting_signals();
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  descriptor_ = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

Interruption::~Interruption() {
  if (descriptor_ >= 0) close(descriptor_);
  const sigset_t signals = interrupting_signals();
  sigprocmask(SIG_UNBLOCK, &signals, nullptr);
}

bool Interruption::requested() {
  signalfd_siginfo info{};
  if (!requested_ && descriptor_ >= 0) {
    requested_ = read(descriptor_, &info, sizeof info) == sizeof info;
  }
  return requested_;
}

}  // namespace nangdok
