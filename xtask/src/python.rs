//! Throw-away environments of Python, with packages from PyPI at pinned versions; kept with the tools.

use crate::{sh, tools};
use std::path::PathBuf;
use std::process::Command;

/// Makes sure that there is a Python 3 that can make environments. Debian has that in two packages.
fn ensure() -> sh::Outcome {
    let can = || sh::ask(Command::new("python3").args(["-c", "import venv, ensurepip"])).is_some();
    if can() {
        return Ok(());
    }
    let why = "programs from PyPI run in an environment of their own";
    tools::from_debian(&["python3", "python3-venv"], why, "and put python3 on PATH")?;
    if can() {
        Ok(())
    } else {
        Err("apt-get installed Python 3, but python3 cannot make environments".to_string())
    }
}

/// The Python of an environment with these packages; `imports` is what must work in it.
pub fn environment(name: &str, packages: &[&str], imports: &str, why: &str) -> Result<PathBuf, String> {
    let name = format!("{name}-{:016x}", tools::fingerprint(packages.join(" ").as_bytes()));
    let home = tools::cache()?.join(name);
    let python = home.join("bin/python");
    if sh::ask(Command::new(&python).args(["-c", imports])).is_some() {
        return Ok(python);
    }
    ensure()?;
    sh::say(&format!("Fetching {} from PyPI into an environment of its own: {why}.", packages.join(" ")));
    let mut create = Command::new("python3");
    create.args(["-m", "venv", "--clear"]).arg(&home);
    sh::quietly(create, "Python could not make an environment of its own")?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(packages);
    sh::quietly(install, "the packages could not be installed from PyPI")?;
    Ok(python)
}
