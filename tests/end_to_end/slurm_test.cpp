// A real Slurm of two nodes on this machine loses one of them in the middle of a shelf.
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <sstream>
#include <thread>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// Asks until `done` says yes or the time is over.
bool wait_until(std::chrono::seconds most, const std::function<bool()>& done) {
  const auto end = std::chrono::steady_clock::now() + most;
  while (!done()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(50ms);
  }
  return true;
}

/// A port that nobody listens on now.
int free_port() {
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  auto* any = reinterpret_cast<sockaddr*>(&address);
  EXPECT_EQ(bind(listener, any, length) | getsockname(listener, any, &length), 0);
  close(listener);
  return ntohs(address.sin_port);
}

/// munged, slurmctld and two slurmd, all in one folder.
class Cluster {
 public:
  explicit Cluster(fs::path folder) : folder_(std::move(folder)), conf_(folder_ / "slurm.conf") {
    for (const char* name : {"state", "a", "b"}) fs::create_directories(folder_ / name);
    fs::permissions(folder_, fs::perms(0755));
    write_key();
    write_file(conf_, configuration());
    setenv("SLURM_CONF", conf_.c_str(), 1);
    munged_ = start({"munged", "--foreground", "--socket=" + file("munge.socket"),
                     "--key-file=" + file("munge.key"), "--pid-file=" + file("munge.pid"),
                     "--seed-file=" + file("munge.seed"), "--log-file=" + file("munge.log")});
    wait_until(5s, [&] { return fs::exists(file("munge.socket")); });
    controller_ = start({"slurmctld", "-D", "-i", "-f", conf_.string()});
    node_a_ = start({"slurmd", "-D", "-N", "a", "-f", conf_.string()});
    node_b_ = start({"slurmd", "-D", "-N", "b", "-f", conf_.string()});
  }
  Cluster(const Cluster&) = delete;
  Cluster& operator=(const Cluster&) = delete;
  ~Cluster() {
    kill_jobs_of("a");
    kill_jobs_of("b");
    for (const pid_t daemon : {node_a_, node_b_, controller_, munged_}) end(daemon);
  }

  /// True when both nodes take jobs.
  [[nodiscard]] static bool comes_up() {
    return wait_until(15s, [] {
      return run({"sinfo", "--noheader", "--format=%D %t"}).output == "2 idle\n";
    });
  }

  /// True when a worker speaks on node b: a job that is lost before it has begun is queued again by
  /// Slurm itself.
  [[nodiscard]] bool node_b_works() const {
    const std::vector<pid_t> processes = processes_of("b");
    return std::any_of(processes.begin(), processes.end(), [](pid_t process) {
      const std::string words = bytes_of("/proc/" + std::to_string(process) + "/cmdline");
      return words.find(std::string("worker\0--make", 13)) != std::string::npos;
    });
  }

  /// Ends a node as a power cut does: the daemon first, then whatever it runs.
  void kill_node_b() {
    end(node_b_);
    node_b_ = -1;
    kill_jobs_of("b");
  }

 private:
  [[nodiscard]] std::string file(const std::string& name) const {
    return (folder_ / name).string();
  }

  void write_key() const {
    std::string key(128, '\0');
    std::random_device random;
    for (char& byte : key) byte = static_cast<char>(random());
    write_file(folder_ / "munge.key", key);
    fs::permissions(folder_ / "munge.key", fs::perms(0600));
  }

  [[nodiscard]] std::string configuration() const {
    std::string host(256, '\0');
    gethostname(host.data(), host.size());
    host = host.substr(0, host.find_first_of(std::string(".\0", 2)));
    std::string user = run({"id", "-un"}).output;
    user.pop_back();
    std::ostringstream conf;
    conf << "ClusterName=shelf\nSlurmctldHost=" << host << "(127.0.0.1)\nSlurmUser=" << user
         << "\nSlurmdUser=" << user << "\nSlurmctldPort=" << free_port()
         << "\nAuthType=auth/munge\nCredType=cred/munge\nAuthInfo=socket=" << file("munge.socket")
         << ",cred_expire=5\nStateSaveLocation=" << file("state")
         << "\nSlurmdSpoolDir=" << file("%n") << "\nSlurmctldPidFile=" << file("slurmctld.pid")
         << "\nSlurmdPidFile=" << file("slurmd.%n.pid")
         << "\nSlurmctldLogFile=" << file("slurmctld.log")
         << "\nSlurmdLogFile=" << file("slurmd.%n.log")
         << "\nProctrackType=proctrack/linuxproc\nTaskPlugin=task/none\n"
            "SelectType=select/cons_tres\nSelectTypeParameters=CR_CPU\n"
            "JobAcctGatherType=jobacct_gather/none\n"
            "AccountingStorageType=accounting_storage/none\n"
            "SwitchType=switch/none\nMpiDefault=none\nSlurmdParameters=config_overrides\n"
            "SlurmdTimeout=5\nReturnToService=2\n"
            "SchedulerParameters=batch_sched_delay=0,sched_interval=1,bf_interval=1\n";
    for (const char* node : {"a", "b"}) {
      conf << "NodeName=" << node << " NodeHostname=" << host
           << " NodeAddr=127.0.0.1 CPUs=1 Port=" << free_port() << '\n';
    }
    conf << "PartitionName=all Nodes=a,b Default=YES State=UP\n";
    return conf.str();
  }

  static void end(pid_t process) {
    if (process <= 0) return;
    kill(process, SIGKILL);
    wait_for(process);
  }

  /// Processes of this cluster's jobs on a node, known by their environment.
  [[nodiscard]] std::vector<pid_t> processes_of(const std::string& node) const {
    std::vector<pid_t> processes;
    for (const fs::directory_entry& process : fs::directory_iterator("/proc")) {
      const std::string name = process.path().filename().string();
      if (name.find_first_not_of("0123456789") != std::string::npos) continue;
      const std::string environment = '\0' + bytes_of(process.path() / "environ");
      if (has(environment, "SLURMD_NODENAME=" + node) &&
          has(environment, "SLURM_CONF=" + conf_.string())) {
        processes.push_back(std::stoi(name));
      }
    }
    return processes;
  }

  /// Kills them, and the slurmstepd that each is a child of.
  void kill_jobs_of(const std::string& node) const {
    for (const pid_t process : processes_of(node)) {
      std::istringstream stat(bytes_of("/proc/" + std::to_string(process) + "/stat"));
      std::string id;
      std::string command;
      std::string state;
      pid_t parent = 0;
      stat >> id >> command >> state >> parent;
      const std::string parents_name = bytes_of("/proc/" + std::to_string(parent) + "/comm");
      if (parents_name == "slurmstepd\n") kill(parent, SIGKILL);
      kill(process, SIGKILL);
    }
  }

  static bool has(const std::string& environment, const std::string& variable) {
    return environment.find('\0' + variable + '\0') != std::string::npos;
  }

  fs::path folder_;
  fs::path conf_;
  pid_t munged_ = -1;
  pid_t controller_ = -1;
  pid_t node_a_ = -1;
  pid_t node_b_ = -1;
};

TEST(Slurm, ALostNodeChangesNoByteOfAnyBook) {
  const fs::path folder = scratch_folder("slurm");
  std::vector<std::string> inputs;
  for (int book = 1; book <= 6; ++book) {
    std::string text = std::to_string(book) + "번째 책\n\n";
    for (int line = 0; line < 200; ++line) {
      text += std::to_string(line) + "쪽이다. 봄이 오고 꽃이 피었다.\n\n";
    }
    inputs.push_back((folder / (std::to_string(book) + ".txt")).string());
    write_file(inputs.back(), text);
  }
  std::vector<std::string> command = {"batch"};
  command.insert(command.end(), inputs.begin(), inputs.end());

  std::unique_ptr<Cluster> cluster;
  cluster = std::make_unique<Cluster>(folder / "cluster");
  if (!Cluster::comes_up()) {
    if (std::getenv("CI") != nullptr) FAIL() << "Slurm does not start";
    GTEST_SKIP() << "Slurm does not start on this machine";
  }

  std::vector<std::string> on_cluster = command;
  on_cluster.insert(on_cluster.end(), {"-o", (folder / "cluster_out").string(), "--store",
                                       (folder / "store").string(), "--slurm", "4", "--json"});
  bool lost = false;
  std::thread power_cut([&] {
    lost = wait_until(30s, [&] { return cluster->node_b_works(); });
    cluster->kill_node_b();
  });
  const Outcome outcome = nangdok(on_cluster);
  power_cut.join();
  EXPECT_TRUE(lost) << "nothing ran on the node that was to be lost";
  EXPECT_EQ(outcome.status, 0) << outcome.messages;
  // What the node lost is made by its shard, sent again, or by the packaging, whichever is first.
  const nlohmann::json books = outcome.json().at("books");
  ASSERT_EQ(books.size(), 6U);

  std::vector<std::string> here = command;
  here.insert(here.end(), {"-o", (folder / "here_out").string(), "--no-store"});
  ASSERT_EQ(nangdok(here).status, 0);
  for (int book = 1; book <= 6; ++book) {
    const std::string name = std::to_string(book) + ".m4b";
    const std::string right = bytes_of(folder / "here_out" / name);
    EXPECT_FALSE(right.empty());
    EXPECT_TRUE(bytes_of(folder / "cluster_out" / name) == right) << name;
  }
}

TEST(Slurm, DryRunShowsTheScriptsAndSubmitsNothing) {
  const fs::path folder = scratch_folder("slurm-dry");
  write_file(folder / "a.txt", "봄이 왔다.\n");
  const Outcome outcome = nangdok({"batch", (folder / "a.txt").string(), "--slurm", "3",
                                   "--dry-run", "--store", (folder / "store").string()});
  EXPECT_EQ(outcome.status, 0) << outcome.messages;
  EXPECT_NE(outcome.output.find("#SBATCH --array=1-3\n"), std::string::npos) << outcome.output;
  EXPECT_FALSE(fs::exists(folder / "store"));
}

TEST(Slurm, WantsASharedStoreAndSbatch) {
  const fs::path folder = scratch_folder("slurm-usage");
  const std::string input = (folder / "a.txt").string();
  write_file(input, "봄이 왔다.\n");
  const Outcome no_store = nangdok({"batch", input, "--slurm", "3"});
  EXPECT_EQ(no_store.status, 2);
  EXPECT_TRUE(is_one_error_line(no_store.messages)) << no_store.messages;
  EXPECT_NE(no_store.messages.find("--store"), std::string::npos) << no_store.messages;

  const Outcome no_sbatch = run({"env", "PATH=/nowhere", program().string(), "batch", input,
                                 "--slurm", "3", "--store", (folder / "store").string()});
  EXPECT_EQ(no_sbatch.status, 1);
  EXPECT_TRUE(is_one_error_line(no_sbatch.messages)) << no_sbatch.messages;
  EXPECT_NE(no_sbatch.messages.find("sbatch is not on PATH"), std::string::npos)
      << no_sbatch.messages;
}

}  // namespace
}  // namespace nangdok::end_to_end
