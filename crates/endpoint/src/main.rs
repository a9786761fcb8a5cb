//! `cargo run -p endpoint -- --port 5000`: listens until it is stopped.

use std::process::ExitCode;

use endpoint::{Options, options, server};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|word| matches!(word.as_str(), "--help" | "-h" | "help")) {
        println!("{}", options::HELP);
        return ExitCode::SUCCESS;
    }
    let outcome = Options::parse(&arguments).and_then(server::run);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("endpoint: {reason}");
            ExitCode::FAILURE
        }
    }
}
