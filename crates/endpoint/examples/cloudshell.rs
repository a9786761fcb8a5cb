//! Our own `aws` command line, for comparison with the real one: one line of JSON in, one line of JSON out.
//!
//! `cloudshell --scenario empty --seed 7` reads lines of standard input: `{"aws": ["ec2", "describe-vpcs"]}` runs the
//! command and answers `{"stdout", "stderr", "code"}`, `{"seconds": 60}` lets time pass. Same options, same world as the
//! endpoint's; `file://` means the files of this machine.

use std::io::{BufRead, ErrorKind, Write};

use aws_cli::{FileError, Files};
use clockwork::Duration;
use endpoint::Options;
use region::Region;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let options = Options::parse(&arguments)?;
    let mut region = Region::new(options.seed, &options.scenario);
    for line in std::io::stdin().lock().lines() {
        let answer = obey(&mut region, &serde_json::from_str(&line?)?);
        println!("{answer}");
        std::io::stdout().flush()?;
    }
    Ok(())
}

fn obey(region: &mut Region, asked: &Value) -> Value {
    if let Some(seconds) = asked["seconds"].as_u64() {
        let to = region.now() + Duration::secs(seconds);
        region.advance(to);
        return json!({});
    }
    let words = asked["aws"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let words: Vec<String> = words.map(str::to_owned).collect();
    let now = region.now();
    let outcome = aws_cli::run(&words, &RealFiles, region, now);
    json!({ "stdout": outcome.stdout, "stderr": outcome.stderr, "code": outcome.code })
}

/// The files of the machine that this runs on.
struct RealFiles;

impl Files for RealFiles {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        std::fs::read(path).map_err(|error| match error.kind() {
            ErrorKind::PermissionDenied => FileError::PermissionDenied,
            ErrorKind::IsADirectory => FileError::IsADirectory,
            _ => FileError::NotFound,
        })
    }
}
