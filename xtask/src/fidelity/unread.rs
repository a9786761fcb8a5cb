//! Which parameters no line of a service's code reads: they are taken and change nothing.
//!
//! A parameter is a field of the same name in small letters. A name that stands nowhere in the service's code but in its
//! tests cannot have an effect; one that stands there for something else is not found by this.

use std::fs;
use std::path::Path;

use crate::codegen::snake;
use crate::sh;

/// A service's code, tests and comments left out.
pub struct Code(String);

/// Reads the code of a service.
pub fn code_of(service: &str) -> Result<Code, String> {
    let source = sh::root().join("crates/region/src");
    let mut text = sh::read(&source.join(format!("{service}.rs")))?;
    collect(&source.join(service), &mut text)?;
    Ok(Code(text))
}

fn collect(folder: &Path, text: &mut String) -> Result<(), String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(said)? {
        let path = entry.map_err(said)?.path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if matches!(stem, "tests" | "testing") {
            continue;
        }
        if path.is_dir() {
            collect(&path, text)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&working(&sh::read(&path)?));
        }
    }
    Ok(())
}

/// A file without its tests and comments.
fn working(source: &str) -> String {
    let source = source.split_once("#[cfg(test)]\nmod ").map_or(source, |(before, _)| before);
    let lines = source.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.flat_map(|line| [line, "\n"]).collect()
}

impl Code {
    /// Whether a parameter's name stands somewhere in the code.
    pub fn reads(&self, parameter: &str) -> bool {
        let name = snake(&parameter.replace("ARNs", "Arns"));
        let part = |c: char| c.is_alphanumeric() || c == '_';
        self.0
            .match_indices(&name)
            .any(|(at, _)| !self.0[..at].ends_with(part) && !self.0[at + name.len()..].starts_with(part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_in_the_code_is_read() {
        let code = Code(working(
            "// input.latest\nlet ids = input.instance_ids;\n#[cfg(test)]\nmod tests { input.force }\n",
        ));
        assert!(code.reads("InstanceIds"));
        for unread in ["InstanceId", "Latest", "Force"] {
            assert!(!code.reads(unread), "{unread}");
        }
    }
}
