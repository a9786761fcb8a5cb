//! `cargo xtask swarm`: random learners against the region, for as long as you like.
//!
//! The learners are `crates/timeline/tests/swarm.rs`; this hands them the seed and the minutes, in
//! `SWARM_SEED` and `SWARM_MINUTES`, and builds them for speed. A failure prints the seed that repeats it.

use crate::sh::{self, Outcome};

/// Reads the arguments and runs the swarm.
pub fn run(arguments: &[String]) -> Outcome {
    let (seed, minutes) = read_arguments(arguments)?;
    if !sh::root().join("crates/timeline/tests/swarm.rs").is_file() {
        return Err("crates/timeline/tests/swarm.rs is missing, and it is the swarm".to_string());
    }
    let mut command = sh::cargo(&[
        "test",
        "--profile",
        "bench",
        "--package",
        "timeline",
        "--test",
        "swarm",
        "--",
        "--nocapture",
    ]);
    if let Some(seed) = seed {
        command.env("SWARM_SEED", seed.to_string());
    }
    command.env("SWARM_MINUTES", minutes.to_string());
    sh::say(&format!("Random learners for {minutes} min."));
    sh::run(&mut command, "a random learner broke the region; the lines above name the seed")
}

fn read_arguments(arguments: &[String]) -> Result<(Option<u64>, u32), String> {
    let (mut seed, mut minutes) = (None, 1);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let number = rest.next().ok_or_else(|| format!("{argument} needs a number"))?;
        let wrong = || format!("{argument} needs a number, not {number}");
        match argument.as_str() {
            "--seed" => seed = Some(number.parse().map_err(|_| wrong())?),
            "--minutes" => minutes = number.parse().map_err(|_| wrong())?,
            other => {
                return Err(format!(
                    "swarm does not know {other}; it takes --seed <number> and --minutes <number>"
                ));
            }
        }
    }
    Ok((seed, minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_read_or_refused_by_name() {
        let read =
            |text: &str| read_arguments(&text.split_whitespace().map(String::from).collect::<Vec<_>>());
        assert_eq!(read("--seed 7 --minutes 3"), Ok((Some(7), 3)));
        assert_eq!(read(""), Ok((None, 1)));
        assert!(read("--seed").is_err() && read("--seed x").is_err() && read("--days 1").is_err());
    }
}
