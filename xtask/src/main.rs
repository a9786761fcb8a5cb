//! Every command a developer needs: `cargo xtask <command>`.

// The house bans clocks and hash maps so that the simulated world is the same everywhere; these are tools
// that measure and talk to the machine they run on.
#![allow(clippy::disallowed_types, clippy::disallowed_methods)]

mod bench;
mod clients;
mod codegen;
mod fidelity;
mod new;
mod page;
mod python;
mod serve;
mod sh;
mod size;
mod split;
mod swarm;
mod test;
mod tidy;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve [--port 8080] [--release]  build the page and serve it on this machine; reloads when you save
  build                            the release page, in dist/
  test [quick]                     everything CI runs; quick: format, tidy, native tests
  tidy                             the rules of the house that can be checked by reading files
  size                             bytes of dist/ by file and by part, against xtask/budget.toml
  bench [native|crowd|endpoint|page|moto]  figures, one JSON line each
  clients [test_chapter]           boto3 and the real aws drive the endpoint; test runs it too
  swarm [--seed N] [--minutes M]   random learners against the region
  codegen [--check]                AWS's shapes as Rust, from crates/model/spec
  fidelity [--check]               what works as on AWS, counted, in docs/fidelity.md
  new op <Name> [--service ec2]    the skeleton of an operation, with its test
  screenshots                      pictures of dist/ in light and dark, three sizes, in target/screenshots

Tools that these need are built once and kept in $POCKET_CLOUD_TOOLS, or ~/.cache/pocket-cloud/tools.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    let outcome = match command {
        "serve" => serve::run(rest),
        "build" => page::build(),
        "test" => test::run(rest),
        "tidy" => tidy::run(rest),
        "size" => size::run(rest),
        "bench" => bench::run(rest),
        "swarm" => swarm::run(rest),
        "clients" => clients::run(rest),
        "codegen" => codegen::run(rest),
        "fidelity" => fidelity::run(rest),
        "new" => new::run(rest),
        "screenshots" => test::screenshots(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command {other}\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\ncargo xtask {command}: {reason}");
            ExitCode::FAILURE
        }
    }
}
