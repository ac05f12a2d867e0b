#include "batch/slurm_script.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "batch/outcome_json.h"

namespace nangdok {
namespace {

TEST(SlurmScript, EachTaskMakesItsShard) {
  SlurmRun run;
  run.program = "/opt/nangdok";
  run.arguments = {"it's.txt", "-o", "out"};
  run.tasks = 4;
  run.store = "/shared/store";
  run.folder = "/shared/store/slurm/1";
  EXPECT_EQ(array_script(run),
            "#!/bin/bash\n"
            "#SBATCH --job-name=nangdok-shards\n"
            "#SBATCH --output='/shared/store/slurm/1/shard-%A_%a.log'\n"
            "#SBATCH --array=1-4\n"
            "#SBATCH --no-requeue\n"
            "\n"
            "'/opt/nangdok' batch 'it'\\''s.txt' '-o' 'out' --store '/shared/store'"
            " --jobs \"${SLURM_CPUS_ON_NODE:-1}\" --quiet --shard \"$SLURM_ARRAY_TASK_ID/4\"\n"
            "status=$?\n"
            "if [ $status -ne 0 ] && [ $status -ne 3 ]; then exit $status; fi\n"
            "touch '/shared/store/slurm/1'/\"$SLURM_ARRAY_TASK_ID.done\"\n");
}

TEST(SlurmScript, PackagingLeavesTheOutcomesWholeOrNotAtAll) {
  SlurmRun run;
  run.program = "/opt/nangdok";
  run.folder = "/s/slurm/1";
  run.cores = 8;
  const std::string script = packaging_script(run);
  EXPECT_NE(script.find("#SBATCH --cpus-per-task=8\n"), std::string::npos) << script;
  EXPECT_NE(script.find("--json >'/s/slurm/1/outcomes.json'.part\n"), std::string::npos) << script;
  EXPECT_TRUE(script.ends_with("\nmv '/s/slurm/1/outcomes.json'.part '/s/slurm/1/outcomes.json'\n"))
      << script;
}

TEST(OutcomesJson, IsReadBackAsWritten) {
  BookOutcome made;
  made.input = "봄.txt";
  made.outputs = {"out/봄.m4b"};
  made.status = BookStatus::done;
  made.seconds = 1.5;
  made.duration_s = 3600.25;
  made.chapters = 12;
  made.reused_chapters = 3;
  BookOutcome failed;
  failed.input = "없다.txt";
  failed.error = "no such file";
  const std::vector<BookOutcome> read = parse_outcomes(outcomes_json({made, failed}).dump());
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(outcome_json(read[0]), outcome_json(made));
  EXPECT_EQ(outcome_json(read[1]), outcome_json(failed));
}

TEST(OutcomesJson, AnythingElseIsAnError) {
  for (const char* text : {"", "{}", "[]", R"({"books":[{}]})"}) {
    EXPECT_THROW(parse_outcomes(text), Error) << text;
  }
}

}  // namespace
}  // namespace nangdok
