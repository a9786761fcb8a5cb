//! Our own `aws` command line, for comparison with the real one: one line in, one line of JSON out.
//!
//! `cloudshell --scenario empty --seed 7` reads lines of standard input: `aws …` runs the command and answers
//! `{"stdout", "stderr", "code"}`, `@ 60` lets so many seconds pass. Same options, same world as the endpoint's.

use std::io::{BufRead, Write};

use aws_cli::NoFiles;
use clockwork::Duration;
use endpoint::Options;
use region::Region;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let options = Options::parse(&arguments)?;
    let mut region = Region::new(options.seed, &options.scenario);
    for line in std::io::stdin().lock().lines() {
        let answer = obey(&mut region, &line?);
        println!("{answer}");
        std::io::stdout().flush()?;
    }
    Ok(())
}

fn obey(region: &mut Region, line: &str) -> Value {
    if let Some(seconds) = line.strip_prefix("@ ") {
        let to = region.now() + Duration::secs(seconds.trim().parse().unwrap_or_default());
        region.advance(to);
        return json!({});
    }
    let Some(words) = aws_cli::words(line) else { return json!({ "stderr": "a quote is not closed" }) };
    let now = region.now();
    let outcome = aws_cli::run(&words, &NoFiles, region, now);
    json!({ "stdout": outcome.stdout, "stderr": outcome.stderr, "code": outcome.code })
}
