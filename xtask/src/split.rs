//! Cuts the page's wasm in two, so that a visitor waits only for what a first look runs.
//!
//! 1. **Record** (`record`): the built page is opened in a browser with a wasm that writes down which stretches of code
//!    run until the page is usable, and at the first touches (`tests/e2e/first_look.mjs`).
//! 2. **Outline** (`outline`, on `frames`, `liveness` and `blocks`): what did not run of a function that ran becomes
//!    a function of its own.
//! 3. **Cut** (`cut`, on `constants`): functions that did not run go to a second wasm, and so do the constants that
//!    only they lead to. `rest.js` fetches it once the page is usable; code that needs it sooner fetches it on the
//!    spot, so every call stays what it was.
//!
//! Nothing in the source says what belongs where, and nothing is stored: each build looks for itself. Recording,
//! outlining and cutting change no result, only where code comes from; how little comes first is what
//! `cargo xtask size` holds. A module that this does not understand, or a machine without a browser, leaves the
//! page in one part, and says so.

mod blocks;
mod constants;
mod cut;
mod frames;
mod liveness;
mod module;
mod outline;
mod record;
#[cfg(test)]
mod tests;

use crate::sh::{self, Outcome};
use crate::test;
use crate::tools::{self, fingerprint};
use constants::Constants;
use module::{Module, plain};
use record::{Ran, recording};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasmparser::Validator;

/// How a file with the rest of the program ends.
pub const REST: &str = "_rest.wasm";

/// Where the page keeps what a visitor did: who has a story needs the rest at once. As in `src/storage.rs`.
const STORY: &str = "pocket-cloud/story";

/// Cuts the wasm of a built page in two.
pub fn page(folder: &Path) -> Outcome {
    let files = Files::find(folder)?;
    let bytes = module::standing_alone(&read(&files.wasm)?)?;
    write(&files.wasm, &bytes)?;
    if let Err(reason) = tools::ensure_browser() {
        sh::say(&format!("The wasm stays in one part, which a visitor fetches whole: {reason}."));
        return Ok(());
    }
    let module = match Module::parse(&bytes) {
        Ok(module) => module,
        Err(reason) => {
            sh::say(&format!("The wasm stays in one part: it has {reason}, which the build cannot cut."));
            return Ok(());
        }
    };
    sh::say("Looking at the page once, to see what of the program a first look runs.");
    let ran = look(folder, &files, &module)?;
    let whole = outline::outlined(&module, &bytes, &ran, outline::WORTH)?;
    let module = Module::parse(&whole)?;
    let imported = module.imported() as usize;
    let constants = constants(&module);
    let parts =
        cut::cut(&module, &constants, |function| ran.entered((function as usize).saturating_sub(imported)))?;
    for part in [&parts.first, &parts.rest] {
        Validator::new().validate_all(part).map_err(|error| format!("the wasm was cut wrongly: {error}"))?;
    }
    files.replace(&parts)
}

/// The program's constants, as the linker's file tells them. Where it does not, all of them stay in the first part.
fn constants(module: &Module) -> Constants {
    let file = sh::target_dir().join("wasm32-unknown-unknown/release/pocket-cloud.wasm");
    read(&file).and_then(|linked| Constants::read(&linked, module)).unwrap_or_else(|reason| {
        sh::say(&format!("Constants stay where they are: {} has {reason}.", file.display()));
        Constants::default()
    })
}

/// Opens the page with a wasm that writes down what runs.
fn look(folder: &Path, files: &Files, module: &Module) -> Result<Ran, String> {
    let recording = recording(module)?;
    let copy = sh::target_dir().join("first-look");
    copy_folder(folder, &copy)?;
    let wasm = files.wasm.file_name().ok_or("the wasm has no name")?;
    write(&copy.join(wasm), &recording.module)?;
    let mut script = Command::new("node");
    script.current_dir(sh::root()).arg("tests/e2e/first_look.mjs");
    script.args([recording.place.to_string(), recording.length.to_string()]);
    test::visitor(&mut script)?;
    script.env("POCKET_CLOUD_DIST", &copy);
    let answer = sh::quietly(sh::at_most(5, script), "the page could not be looked at")?;
    let numbers: Vec<u32> = serde_json::from_str(&answer).map_err(plain)?;
    Ran::read(module, &numbers)
}

/// The files of a built page that name one another.
struct Files {
    /// The page.
    index: PathBuf,
    /// What starts the program.
    boot: PathBuf,
    /// What wasm-bindgen wrote.
    glue: PathBuf,
    /// The program.
    wasm: PathBuf,
}

impl Files {
    fn find(folder: &Path) -> Result<Files, String> {
        let entries = std::fs::read_dir(folder).map_err(plain)?;
        let names: Vec<String> =
            entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        let one = |start: &str, end: &str| -> Result<PathBuf, String> {
            let mut found = names.iter().filter(|name| name.starts_with(start) && name.ends_with(end));
            match (found.next(), found.next()) {
                (Some(name), None) => Ok(folder.join(name)),
                _ => Err(format!("there is not one file {start}…{end} in {}", folder.display())),
            }
        };
        let boot = one("boot-", ".js")?;
        Ok(Files {
            index: folder.join("index.html"),
            boot,
            glue: one("pocket-cloud-", ".js")?,
            wasm: one("pocket-cloud-", "_bg.wasm")?,
        })
    }

    /// Puts both parts in the place of the one. Names follow what is in the files, so that no cache mixes builds.
    fn replace(&self, parts: &cut::Parts) -> Outcome {
        let first = format!("pocket-cloud-{:016x}_bg.wasm", fingerprint(&parts.first));
        let rest = format!("pocket-cloud-{:016x}{REST}", fingerprint(&parts.rest));
        write(&self.beside(&first), &parts.first)?;
        write(&self.beside(&rest), &parts.rest)?;
        let glue = with_rest(&sh::read(&self.glue)?, &rest)?;
        let glue_name = format!("pocket-cloud-{:016x}.js", fingerprint(glue.as_bytes()));
        sh::write(&self.beside(&glue_name), glue)?;
        let renamed =
            |text: &str| text.replace(&name(&self.wasm), &first).replace(&name(&self.glue), &glue_name);
        let boot = renamed(&sh::read(&self.boot)?);
        let boot_name = format!("boot-{:016x}.js", fingerprint(boot.as_bytes()));
        sh::write(&self.beside(&boot_name), boot)?;
        sh::write(&self.index, renamed(&sh::read(&self.index)?).replace(&name(&self.boot), &boot_name))?;
        for old in [&self.wasm, &self.glue, &self.boot] {
            let replaced = [&first, &glue_name, &boot_name].contains(&&name(old));
            if !replaced {
                std::fs::remove_file(old)
                    .map_err(|error| format!("{} cannot be removed: {error}", old.display()))?;
            }
        }
        Ok(())
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.index.with_file_name(name)
    }
}

/// What wasm-bindgen wrote, with what fetches the rest in front of it.
fn with_rest(glue: &str, rest: &str) -> Result<String, String> {
    let own = include_str!("split/rest.js")
        .replace("{{rest}}", &format!("./{rest}"))
        .replace("{{story}}", STORY)
        .replace("{{first}}", cut::FIRST)
        .replace("{{arrived}}", cut::ARRIVED);
    let (module, function) = cut::FETCH;
    let mut text = glue.to_string();
    for (mark, instead) in [
        // The first part imports what fetches the rest …
        (
            "_bg.js\": import0,",
            format!("_bg.js\": import0,\n        \"{module}\": {{ {function}: rest.now }},"),
        ),
        // … and is shown to it before it runs.
        (
            "await __wbg_load(await module_or_path, imports);",
            "await __wbg_load(await module_or_path, imports);\n    await rest.meet(instance.exports);"
                .to_string(),
        ),
    ] {
        if text.matches(mark).count() != 1 {
            return Err(format!("wasm-bindgen writes another loader now: `{mark}` is not in it once"));
        }
        text = text.replace(mark, &instead);
    }
    Ok(own + &text)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    std::fs::write(path, bytes).map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    let broken = |error: std::io::Error| format!("{} cannot be copied: {error}", from.display());
    if to.exists() {
        std::fs::remove_dir_all(to).map_err(broken)?;
    }
    std::fs::create_dir_all(to).map_err(broken)?;
    for entry in std::fs::read_dir(from).map_err(broken)? {
        let path = entry.map_err(broken)?.path();
        let place = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &place)?;
        } else {
            std::fs::copy(&path, &place).map_err(broken)?;
        }
    }
    Ok(())
}
