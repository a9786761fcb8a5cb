//! `cargo xtask bench`: the figures of `docs/benchmarks.md`, one JSON line each on standard output:
//! `{"figure":"…","value":…,"unit":"…"}`. Everything else goes to standard error.

use crate::sh::{self, Outcome};
use crate::{page, python, size, test};
use serde_json::{Value, json};
use std::process::Command;

/// Where the engine's own figures come from.
const EXAMPLES: &str = "crates/timeline/examples";
/// How often the engine and moto take turns.
const ROUNDS: usize = 5;
/// Machines per round.
const COUNT: &str = "1000";
/// The calls compared, by the names that both sides print.
const CALLS: &[&str] = &["run-instances", "describe-instances", "terminate-instances"];
/// Pinned, so that figures of different days can be compared.
const MOTO: &[&str] = &["moto[ec2]==5.2.5", "boto3==1.44.5"];

/// A part of the figures, and what takes them.
type Part = (&'static str, fn() -> Outcome);
const PARTS: [Part; 5] =
    [("native", native), ("crowd", crowd), ("endpoint", endpoint), ("page", of_page), ("moto", against_moto)];

/// All parts, or the one that is named. A part that fails does not keep the others from reporting.
pub fn run(arguments: &[String]) -> Outcome {
    let wanted: Vec<_> = match arguments {
        [] => PARTS.to_vec(),
        [name] => PARTS.iter().copied().filter(|(part, _)| part == name).collect(),
        _ => Vec::new(),
    };
    if wanted.is_empty() {
        return Err("bench takes nothing, or one of native, crowd, endpoint, page, moto".to_string());
    }
    let failed: Vec<String> = wanted
        .into_iter()
        .filter_map(|(name, part)| part().err().map(|reason| format!("{name}: {reason}")))
        .collect();
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n  ")) }
}

fn print(figure: &str, value: Value, unit: &str) {
    println!("{}", json!({ "figure": figure, "value": value, "unit": unit }));
}

/// The engine's figures, as its example prints them.
fn native() -> Outcome {
    figures_of("bench")
}

/// What ten thousand machines weigh and cost.
fn crowd() -> Outcome {
    figures_of("crowd")
}

fn figures_of(example: &str) -> Outcome {
    for line in engine(example, &[])?.lines().filter(|line| line.starts_with('{')) {
        println!("{line}");
    }
    Ok(())
}

/// Runs an example of the engine; returns its standard output.
fn engine(example: &str, arguments: &[&str]) -> Result<String, String> {
    let path = format!("{EXAMPLES}/{example}.rs");
    if !sh::root().join(&path).is_file() {
        return Err(format!("{path} is missing, and it is what measures the engine"));
    }
    let mut command = sh::cargo(&["run", "--quiet", "--profile", "bench", "--package", "timeline"]);
    command.args(["--example", example, "--"]).args(arguments);
    sh::quietly(command, "the engine's figures could not be taken")
}

/// Requests per second over HTTP: the program and its load generator, both built for speed.
fn endpoint() -> Outcome {
    let build = ["build", "--quiet", "--profile", "bench", "--package", "endpoint", "--bin", "endpoint"];
    sh::run(&mut sh::cargo(&build), "the endpoint does not compile")?;
    // Cargo puts what the profile `bench` builds beside what `release` builds.
    let program = sh::target_dir().join("release").join(format!("endpoint{}", std::env::consts::EXE_SUFFIX));
    let mut load = sh::cargo(&["run", "--quiet", "--profile", "bench", "--package", "endpoint"]);
    load.args(["--example", "load", "--", "--server"]).arg(program);
    print!("{}", sh::quietly(load, "the endpoint's figures could not be taken")?);
    Ok(())
}

/// Bytes of `dist/`, and how soon it can be used.
fn of_page() -> Outcome {
    let (until_usable, idle) = size::totals(&size::measure(&page::dist())?);
    print("bytes until usable, brotli 11", json!(until_usable), "bytes");
    print("bytes fetched in idle time, brotli 11", json!(idle), "bytes");
    let mut script = Command::new("node");
    script.current_dir(sh::root()).arg("tests/e2e/usable.mjs");
    test::visitor(&mut script)?;
    print!("{}", sh::quietly(script, "the time until the page is usable could not be taken")?);
    Ok(())
}

/// The engine and moto take turns on the same calls; what counts is the median of the ratios.
fn against_moto() -> Outcome {
    let why = "the engine is compared with it";
    let python = python::environment("moto", MOTO, "import moto, boto3", why)?;
    let mut ratios: Vec<Vec<f64>> = vec![Vec::new(); CALLS.len() + 1];
    for round in 1..=ROUNDS {
        sh::say(&format!("round {round} of {ROUNDS}"));
        let mut moto = Command::new(&python);
        moto.current_dir(sh::root()).args(["xtask/bench/moto_bench.py", COUNT]);
        let theirs = speeds(&sh::quietly(moto, "moto could not be measured")?)?;
        let ours = speeds(&engine("bench", &["--api", "--count", COUNT])?)?;
        for (list, (ours, theirs)) in ratios.iter_mut().zip(ours.iter().zip(&theirs)) {
            list.push(ours / theirs);
        }
        if let Some(all) = ratios.last_mut() {
            all.push(seconds(&theirs) / seconds(&ours));
        }
        for (call, (ours, theirs)) in CALLS.iter().zip(ours.iter().zip(&theirs)) {
            print(&format!("{call}, round {round}"), json!(ours.round()), "calls/s");
            print(&format!("{call}, round {round}, moto"), json!(theirs.round()), "calls/s");
        }
    }
    let names = CALLS.iter().copied().chain(["all three"]);
    for (name, list) in names.zip(ratios) {
        print(&format!("times faster than moto, {name}"), json!(median(list).round()), "times");
    }
    Ok(())
}

/// Calls per second of the three calls, from lines of figures.
fn speeds(output: &str) -> Result<Vec<f64>, String> {
    let lines: Vec<Value> = output.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    CALLS
        .iter()
        .map(|call| {
            let line = lines.iter().find(|line| line.get("figure").and_then(Value::as_str) == Some(call));
            let value = line.and_then(|line| line.get("value")).and_then(Value::as_f64);
            value.filter(|value| *value > 0.0).ok_or_else(|| format!("no figure named {call} was printed"))
        })
        .collect()
}

/// The time that one call of each kind takes, together.
fn seconds(speeds: &[f64]) -> f64 {
    speeds.iter().map(|speed| 1.0 / speed).sum()
}

fn median(mut list: Vec<f64>) -> f64 {
    list.sort_by(f64::total_cmp);
    list.get(list.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speeds_are_read_by_name_and_a_missing_one_is_told() {
        let three = "{\"figure\":\"terminate-instances\",\"value\":4,\"unit\":\"calls/s\"}\n\
                     noise\n{\"figure\":\"run-instances\",\"value\":1.0}\n{\"figure\":\"describe-instances\",\"value\":2}\n";
        assert_eq!(speeds(three), Ok(vec![1.0, 2.0, 4.0]));
        assert!(
            speeds("{\"figure\":\"run-instances\",\"value\":1}")
                .is_err_and(|message| message.contains("describe"))
        );
        assert!((seconds(&[1.0, 2.0, 4.0]) - 1.75).abs() < 1e-9);
    }

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        assert!((median(vec![5.0, 1.0, 9.0, 2.0, 3.0]) - 3.0).abs() < 1e-9);
    }
}
