//! Throw-away environments of Python, with packages from PyPI at pinned versions; kept with the tools.

use crate::{sh, tools};
use std::path::PathBuf;
use std::process::Command;

/// Whether there is a Python 3 to make environments with.
pub fn is_here() -> bool {
    sh::ask(Command::new("python3").arg("--version")).is_some_and(|version| version.starts_with("Python 3"))
}

/// The Python of an environment with these packages; `imports` is what must work in it.
pub fn environment(name: &str, packages: &[&str], imports: &str, why: &str) -> Result<PathBuf, String> {
    let name = format!("{name}-{:016x}", tools::fingerprint(packages.join(" ").as_bytes()));
    let home = tools::cache()?.join(name);
    let python = home.join("bin/python");
    if sh::ask(Command::new(&python).args(["-c", imports])).is_some() {
        return Ok(python);
    }
    sh::say(&format!("Fetching {} from PyPI into an environment of its own: {why}.", packages.join(" ")));
    let mut create = Command::new("python3");
    create.args(["-m", "venv", "--clear"]).arg(&home);
    sh::quietly(create, "install Python 3 with venv (Debian: `apt-get install python3-venv`)")?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(packages);
    sh::quietly(install, "the packages could not be installed from PyPI")?;
    Ok(python)
}
