//! Running other programs, and telling the person who waits what is happening.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What every command of xtask answers: nothing, or one plain sentence about what went wrong.
pub type Outcome = Result<(), String>;

/// The top of the checkout: the folder that holds the workspace's `Cargo.toml`. Cargo says where it is when it runs
/// us, which is truer than where we were compiled: two checkouts may share a target folder.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().map(Path::to_path_buf).unwrap_or(here)
}

/// The folder Cargo builds into, which `CARGO_TARGET_DIR` may have moved.
pub fn target_dir() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// Is this a machine where nobody looks? Then nothing waits for ever and nothing is coloured.
pub fn in_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// A cargo command that runs at the top of the checkout.
pub fn cargo(arguments: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(root()).args(arguments);
    command
}

/// The command as one would type it, for messages.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let mut line = program.to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

/// Puts these folders in front of the command's `PATH`.
pub fn with_path(command: &mut Command, folders: &[PathBuf]) -> Outcome {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&old));
    let joined = std::env::join_paths(all).map_err(|error| format!("PATH cannot be extended: {error}"))?;
    command.env("PATH", joined);
    Ok(())
}

/// Tells the person who waits something; on standard error, since some commands print data.
pub fn say(line: &str) {
    eprintln!("{line}");
}

/// Runs the command with its output on the screen; `why_it_matters` ends the sentence of a failure.
pub fn run(command: &mut Command, why_it_matters: &str) -> Outcome {
    say(&format!("$ {}", shown(command)));
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("`{}` could not be started ({error}): {why_it_matters}", shown(command)))?;
    if status.success() {
        return Ok(());
    }
    let code = status.code().map_or_else(|| "a signal".to_string(), |code| format!("code {code}"));
    Err(format!("`{}` ended with {code}: {why_it_matters}", shown(command)))
}

/// Runs the command, shows its standard output while it comes, and also returns it.
/// The second part is whether the command succeeded.
pub fn run_and_keep(command: &mut Command) -> Result<(String, bool), String> {
    use std::io::{BufRead, BufReader};
    say(&format!("$ {}", shown(command)));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("`{}` could not be started: {error}", shown(command)))?;
    let mut kept = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.map_err(|error| format!("the output of a command broke off: {error}"))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            kept.push_str(&line);
            kept.push('\n');
        }
    }
    let status = child.wait().map_err(|error| format!("a command could not be awaited: {error}"))?;
    Ok((kept, status.success()))
}

/// Runs a command whose standard output is data: its errors are shown, its output is returned.
pub fn quietly(mut command: Command, why: &str) -> Result<String, String> {
    say(&format!("$ {}", shown(&command)));
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("`{}` could not be started: {error}", shown(&command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(format!("`{}` failed: {why}", shown(&command)))
}

/// What the command prints, without showing it; `None` when it is missing or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// The path of a program on `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// In CI, a command that hangs must end before the whole run is killed: wraps it in coreutils' `timeout`.
pub fn at_most(minutes: u32, command: Command) -> Command {
    if !in_ci() || find_program("timeout").is_none() {
        return command;
    }
    let mut limited = Command::new("timeout");
    limited.args(["--kill-after=20s", &format!("{minutes}m")]).arg(command.get_program());
    limited.args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        limited.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    limited
}

/// Reads a text file of the checkout.
pub fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

/// Writes a file.
pub fn write(path: &Path, text: impl AsRef<[u8]>) -> Outcome {
    std::fs::write(path, text).map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// The stages of a long command: each is announced, timed, and remembered if it fails.
pub struct Stages {
    started: Instant,
    done: Vec<(String, f64, Outcome)>,
}

impl Stages {
    /// No stage has run yet.
    pub fn new() -> Self {
        Stages { started: Instant::now(), done: Vec::new() }
    }

    /// Runs one stage; true when it passed. A failure does not stop the stages after it.
    pub fn run(&mut self, name: &str, work: impl FnOnce() -> Outcome) -> bool {
        println!("\n== {name}");
        let started = Instant::now();
        let outcome = work();
        let seconds = started.elapsed().as_secs_f64();
        match &outcome {
            Ok(()) => println!("== {name}: passed, {seconds:.1} s"),
            Err(reason) => println!("== {name}: FAILED, {seconds:.1} s: {reason}"),
        }
        let passed = outcome.is_ok();
        self.done.push((name.to_string(), seconds, outcome));
        passed
    }

    /// Notes a stage that could not run because an earlier one failed.
    pub fn skip(&mut self, name: &str, because: &str) {
        println!("\n== {name}: not run, {because}");
        self.done.push((name.to_string(), 0.0, Err(format!("not run, {because}"))));
    }

    /// The table of all stages, and the sentence about those that failed.
    pub fn finish(self) -> Outcome {
        println!("\nStages");
        for (name, seconds, outcome) in &self.done {
            let word = if outcome.is_ok() { "passed" } else { "FAILED" };
            println!("  {word}  {seconds:>7.1} s  {name}");
        }
        println!("  total   {:>7.1} s", self.started.elapsed().as_secs_f64());
        let failed: Vec<String> = self
            .done
            .iter()
            .filter_map(|(name, _, outcome)| outcome.as_ref().err().map(|reason| format!("{name}: {reason}")))
            .collect();
        if failed.is_empty() {
            return Ok(());
        }
        Err(format!("{} of {} stages failed.\n  {}", failed.len(), self.done.len(), failed.join("\n  ")))
    }
}
