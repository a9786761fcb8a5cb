//! The programs that the commands need beside Rust itself: which version, why, and where they are kept.
//!
//! Each is built or fetched once, at one version, into a folder outside the checkout:
//! `$POCKET_CLOUD_TOOLS`, or `~/.cache/pocket-cloud/tools`. A program of the same version that is
//! already on `PATH` is used as it is.

use crate::sh::{self, Outcome};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program that `cargo install` builds.
pub struct CargoTool {
    package: &'static str,
    version: &'static str,
    programs: &'static [&'static str],
    why: &'static str,
    minutes: u32,
    arguments: &'static [&'static str],
    quick_profile: bool,
}

/// Must be the version of the `wasm-bindgen` crate in the workspace's `Cargo.toml`, or the two refuse each other.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    version: "0.2.126",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    why: "it writes the JavaScript that loads the wasm, and runs tests in a browser",
    minutes: 2,
    arguments: &[],
    quick_profile: false,
};

/// Builds and serves the page.
pub const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    version: "0.21.14",
    programs: &["trunk"],
    why: "it builds the page from index.html, the style sheets and the wasm",
    minutes: 3,
    arguments: &["--no-default-features", "--features", "rustls"],
    quick_profile: true,
};

/// Runs the tests under `tests/` in a browser.
pub const WASM_PACK: CargoTool = CargoTool {
    package: "wasm-pack",
    version: "0.15.0",
    programs: &["wasm-pack"],
    why: "it runs the tests of the page in a real browser",
    minutes: 4,
    arguments: &[],
    quick_profile: true,
};

/// The folder that holds every tool.
pub fn cache() -> Result<PathBuf, String> {
    let folder = match std::env::var_os("POCKET_CLOUD_TOOLS") {
        Some(folder) => PathBuf::from(folder),
        None => {
            let home = std::env::var_os("HOME")
                .ok_or("neither POCKET_CLOUD_TOOLS nor HOME is set, so there is no place to keep tools")?;
            Path::new(&home).join(".cache/pocket-cloud/tools")
        }
    };
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("the tool folder {} cannot be made: {error}", folder.display()))?;
    Ok(folder)
}

/// Makes sure that the tool is there; returns the folder to put on `PATH`.
pub fn ensure(tool: &CargoTool) -> Result<PathBuf, String> {
    let home = cache()?.join(format!("{}-{}", tool.package, tool.version));
    let bin = home.join("bin");
    if tool.programs.iter().all(|program| has_version(&bin.join(program), tool.version)) {
        return Ok(bin);
    }
    if let Some(folder) = on_path(tool) {
        return Ok(folder);
    }
    let message = format!(
        "Building {} {} once, about {} min ({}). It is kept in {}.",
        tool.package,
        tool.version,
        tool.minutes,
        tool.why,
        home.display()
    );
    sh::say(&message);
    install(tool, &home)?;
    if tool.programs.iter().all(|program| has_version(&bin.join(program), tool.version)) {
        return Ok(bin);
    }
    Err(format!("{} was built into {} but does not answer as {}", tool.package, home.display(), tool.version))
}

/// Makes sure that several tools are there; returns their folders.
pub fn ensure_all(tools: &[&CargoTool]) -> Result<Vec<PathBuf>, String> {
    tools.iter().map(|tool| ensure(tool)).collect()
}

/// Builds into a folder beside the final one and renames it, so that a run that is cut short leaves nothing half done.
fn install(tool: &CargoTool, home: &Path) -> Outcome {
    let partial =
        home.with_file_name(format!("{}-{}.partial-{}", tool.package, tool.version, std::process::id()));
    let mut command = sh::cargo(&["install", "--locked", tool.package, "--version", tool.version, "--root"]);
    command.arg(&partial).args(tool.arguments);
    command.env("CARGO_TARGET_DIR", partial.join("target"));
    if tool.quick_profile {
        command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        command.env("CARGO_PROFILE_RELEASE_LTO", "off");
        command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    }
    let built = sh::run(&mut command, "without this tool the command cannot go on");
    remove(&partial.join("target"));
    let placed = built.and_then(|()| {
        remove(home);
        std::fs::rename(&partial, home)
            .map_err(|error| format!("{} cannot be put in place: {error}", home.display()))
    });
    remove(&partial);
    placed
}

/// Removes a folder if it is there; a folder that stays behind costs space and nothing else.
fn remove(folder: &Path) {
    if folder.exists() && std::fs::remove_dir_all(folder).is_err() {
        sh::say(&format!("(The folder {} could not be removed.)", folder.display()));
    }
}

fn on_path(tool: &CargoTool) -> Option<PathBuf> {
    let folder = sh::find_program(tool.programs.first()?)?.parent()?.to_path_buf();
    tool.programs.iter().all(|program| has_version(&folder.join(program), tool.version)).then_some(folder)
}

fn has_version(program: &Path, version: &str) -> bool {
    program.is_file()
        && sh::ask(Command::new(program).arg("--version"))
            .is_some_and(|answer| answer.split_whitespace().any(|word| word == version))
}

/// Makes sure that Rust can compile for the browser.
pub fn ensure_wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = sh::ask(Command::new("rustc").current_dir(sh::root()).args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    sh::say(&format!("Adding the target {TARGET}: Rust needs it to compile for the browser."));
    sh::run(
        Command::new("rustup").current_dir(sh::root()).args(["target", "add", TARGET]),
        "install rustup (https://rustup.rs), or the wasm32-unknown-unknown target of your Rust",
    )
}

/// The folder with `node_modules` for `tests/e2e/package.json`: playwright-core, axe-core, and binaryen's wasm-opt.
/// It is kept with the tools, named after the lock file's content, so that the checkout stays free of it.
pub fn ensure_node_packages() -> Result<PathBuf, String> {
    ensure_node()?;
    let from = sh::root().join("tests/e2e");
    let package = sh::read(&from.join("package.json"))?;
    let lock = sh::read(&from.join("package-lock.json"))?;
    let home = cache()?.join(format!("node-{:016x}", fingerprint(format!("{package}{lock}").as_bytes())));
    if home.join("node_modules/.package-lock.json").is_file() {
        return Ok(home);
    }
    sh::say(
        "Fetching playwright-core and axe-core (tests in a browser) and binaryen (makes the wasm small) from npm, once.",
    );
    let partial = home.with_extension(format!("partial-{}", std::process::id()));
    std::fs::create_dir_all(&partial)
        .map_err(|error| format!("{} cannot be made: {error}", partial.display()))?;
    sh::write(&partial.join("package.json"), package)?;
    sh::write(&partial.join("package-lock.json"), lock)?;
    let fetched = sh::run(
        Command::new("npm").current_dir(&partial).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]),
        "the release page and the tests in a browser need these packages",
    );
    let placed = fetched.and_then(|()| {
        remove(&home);
        std::fs::rename(&partial, &home)
            .map_err(|error| format!("{} cannot be put in place: {error}", home.display()))
    });
    remove(&partial);
    placed.map(|()| home)
}

/// The folder with `wasm-opt`.
pub fn ensure_wasm_opt() -> Result<PathBuf, String> {
    let bin = ensure_node_packages()?.join("node_modules/.bin");
    if bin.join("wasm-opt").exists() {
        return Ok(bin);
    }
    Err(format!("npm's binaryen has no wasm-opt in {}", bin.display()))
}

fn ensure_node() -> Outcome {
    let version = sh::ask(Command::new("node").arg("--version"));
    let major = version
        .as_deref()
        .and_then(|text| text.trim_start_matches('v').split('.').next())
        .and_then(|number| number.parse::<u32>().ok());
    match major {
        Some(20..) if sh::find_program("npm").is_some() => Ok(()),
        Some(20..) => {
            Err("npm is missing: install it with Node.js 20 or newer (https://nodejs.org)".to_string())
        }
        Some(old) => {
            Err(format!("Node.js {old} is too old: install version 20 or newer (https://nodejs.org)"))
        }
        None => Err("Node.js is missing: install version 20 or newer (https://nodejs.org)".to_string()),
    }
}

/// Chromium and its driver.
pub struct Browser {
    /// The browser itself.
    pub chromium: PathBuf,
    /// The program that lets tests drive it.
    pub driver: PathBuf,
}

/// Finds Chromium and its driver; on Debian, as root, installs what is missing.
pub fn ensure_browser() -> Result<Browser, String> {
    if let Some(browser) = find_browser() {
        return Ok(browser);
    }
    from_debian(
        &["chromium", "chromium-driver"],
        "the page is tested in a real browser",
        "or name them in CHROMIUM and CHROMEDRIVER",
    )?;
    find_browser().ok_or_else(|| "apt-get installed Chromium, but it cannot be found on PATH".to_string())
}

/// Installs packages of Debian where that is possible; elsewhere the error says what to install, `or` what else to do.
pub fn from_debian(packages: &[&str], why: &str, or: &str) -> Outcome {
    let named = packages.join(" ");
    let debian = Path::new("/etc/debian_version").exists() && sh::find_program("apt-get").is_some();
    let is_root = sh::ask(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    if !(debian && is_root) {
        return Err(format!("missing here: {named} (Debian: `sudo apt-get install {named}`), {or}; {why}"));
    }
    sh::say(&format!("Installing Debian's {named}: {why}."));
    sh::run(Command::new("apt-get").args(["update", "-q"]), why)?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-q", "-y", "--no-install-recommends"]).args(packages);
    sh::run(install.env("DEBIAN_FRONTEND", "noninteractive"), why)
}

fn find_browser() -> Option<Browser> {
    let named = |variable: &str| std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    let chromium = named("CHROMIUM").or_else(|| {
        ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| sh::find_program(name))
    })?;
    let driver = named("CHROMEDRIVER").or_else(|| sh::find_program("chromedriver"))?;
    Some(Browser { chromium, driver })
}

/// A short name for some bytes (FNV-1a, 64 bits): for file names, not against forgery.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
