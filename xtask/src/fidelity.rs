//! `cargo xtask fidelity`: `docs/fidelity.md`, what of AWS's operations works here, counted and by name.
//!
//! It is written from what the code itself goes by: the trimmed models under `crates/model/spec` (what is not in them
//! is refused by name, or never returned) and the first lines of each handler (Supported, Refused, Simplified).
//! `fidelity --check` fails if the document is not what would be written.

use crate::codegen::{Operation, SERVICES, SPEC, read_operations, snake};
use crate::sh::{self, Outcome};
use serde_json::Value;
use std::fmt::Write as _;
use std::path::PathBuf;

/// The names of the services, as AWS writes them.
const NAMES: &[(&str, &str)] = &[
    ("ec2", "Amazon EC2"),
    ("autoscaling", "Amazon EC2 Auto Scaling"),
    ("elbv2", "Elastic Load Balancing (Application Load Balancers)"),
    ("rds", "Amazon RDS"),
    ("sts", "AWS Security Token Service"),
    ("ssm", "AWS Systems Manager"),
];

const INTRODUCTION: &str = "\
# What works as on AWS, and what does not

<!-- Written by `cargo xtask fidelity` from the models and the handlers. Do not edit. -->

Pocket Cloud speaks the operations below. Each takes and returns the members that are counted; a parameter that is
listed as refused is answered with AWS's form of error and its name, never accepted and ignored. An operation that is
not in this document is refused by name too. Members of an answer that are listed as not returned are absent, as AWS
leaves out what does not apply.

";

/// Writes the document, or checks it.
pub fn run(arguments: &[String]) -> Outcome {
    let text = document()?;
    let file = place();
    match arguments {
        [] => sh::write(&file, text),
        [word] if word == "--check" => {
            if sh::read(&file).is_ok_and(|written| written == text) {
                return Ok(());
            }
            Err("docs/fidelity.md is not what the models and handlers say: run `cargo xtask fidelity`"
                .to_string())
        }
        _ => Err("fidelity takes nothing, or --check".to_string()),
    }
}

fn place() -> PathBuf {
    sh::root().join("docs/fidelity.md")
}

fn document() -> Result<String, String> {
    let operations = read_operations()?;
    let mut text = INTRODUCTION.to_string();
    let mut chapters = String::new();
    text.push_str(
        "| service | operations | of AWS's | parameters | members returned |\n|---|---|---|---|---|\n",
    );
    for (service, _, _) in SERVICES {
        let spec: Value =
            serde_json::from_str(&sh::read(&sh::root().join(SPEC).join(format!("{service}.json")))?)
                .map_err(|error| format!("{service}.json: {error}"))?;
        let own: Vec<&Operation> =
            operations.iter().filter(|operation| operation.service == *service).collect();
        let model = Model { spec: &spec };
        let others = spec["otherOperations"].as_array().map_or(0, Vec::len);
        let (mut taken, mut returned) = (Count::default(), Count::default());
        let name = NAMES.iter().find(|(module, _)| module == service).map_or(*service, |(_, name)| name);
        let _ = write!(chapters, "\n## {name}\n");
        for operation in &own {
            taken.add(model.count(operation, "input"));
            returned.add(model.count(operation, "output"));
            chapters.push_str(&model.paragraph(operation)?);
        }
        chapters.push_str(&model.shapes(&own));
        let _ = writeln!(text, "| {name} | {} | {} | {taken} | {returned} |", own.len(), own.len() + others);
    }
    Ok(text + &chapters)
}

/// So many of so many.
#[derive(Clone, Copy, Default)]
struct Count {
    kept: usize,
    all: usize,
}

impl Count {
    fn add(&mut self, other: Count) {
        self.kept += other.kept;
        self.all += other.all;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} of {}", self.kept, self.all)
    }
}

/// A service's trimmed model.
struct Model<'a> {
    spec: &'a Value,
}

impl Model<'_> {
    /// The shape of one side of an operation.
    fn shape(&self, operation: &Operation, side: &str) -> Option<&str> {
        self.spec["operations"][&operation.name][side].as_str()
    }

    fn count(&self, operation: &Operation, side: &str) -> Count {
        self.shape(operation, side).map_or(Count::default(), |shape| self.members(shape))
    }

    fn members(&self, shape: &str) -> Count {
        let shape = &self.spec["shapes"][shape];
        let kept = shape["members"].as_object().map_or(0, serde_json::Map::len);
        Count { kept, all: kept + shape["cut"].as_array().map_or(0, Vec::len) }
    }

    /// What is missing of a shape, by name.
    fn cut(&self, shape: &str) -> Vec<&str> {
        self.spec["shapes"][shape]["cut"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    fn paragraph(&self, operation: &Operation) -> Result<String, String> {
        let mut text = format!("\n### {}\n\n", operation.name);
        for line in header(operation)? {
            let _ = writeln!(text, "{line}");
        }
        for (side, what, missing) in
            [("input", "Parameters", "refused by name"), ("output", "Returned", "not returned")]
        {
            let Some(shape) = self.shape(operation, side) else { continue };
            let _ = write!(text, "- {what}: {}", self.members(shape));
            let cut = self.cut(shape);
            if !cut.is_empty() {
                let _ = write!(text, "; {missing}: {}", code(&cut));
            }
            text.push_str(".\n");
        }
        Ok(text)
    }

    /// The shapes inside parameters and answers of which something is missing.
    fn shapes(&self, operations: &[&Operation]) -> String {
        let outer: Vec<&str> = operations
            .iter()
            .flat_map(|operation| ["input", "output"].map(|side| self.shape(operation, side)))
            .flatten()
            .collect();
        let mut text =
            "\n### Shapes inside them\n\n| shape | members | not taken or returned |\n|---|---|---|\n"
                .to_string();
        let all = self.spec["shapes"].as_object().into_iter().flat_map(serde_json::Map::keys);
        for shape in all.filter(|shape| !outer.contains(&shape.as_str())) {
            let cut = self.cut(shape);
            if !cut.is_empty() {
                let _ = writeln!(text, "| {shape} | {} | {} |", self.members(shape), code(&cut));
            }
        }
        text
    }
}

fn code(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// What a handler's first lines say, a list item for each kind of sentence.
fn header(operation: &Operation) -> Result<Vec<String>, String> {
    let path = format!("crates/region/src/{}/ops/{}.rs", operation.service, snake(&operation.name));
    let text = sh::read(&sh::root().join(&path))?;
    let lines = text.lines().skip(1).take_while(|line| line.starts_with("//!"));
    let mut items: Vec<String> = Vec::new();
    for line in lines.map(|line| line.trim_start_matches("//!").trim()) {
        let begins =
            ["Supported", "Refused", "Simplified", "Not supported"].iter().any(|word| line.starts_with(word));
        if line.is_empty() {
            continue;
        }
        match items.last_mut() {
            Some(last) if !begins => {
                last.push(' ');
                last.push_str(line);
            }
            _ => items.push(format!("- {line}")),
        }
    }
    // Links of the code's own documentation lead nowhere here.
    Ok(items.into_iter().map(|item| item.replace("[`", "`").replace("`]", "`")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_is_counted_and_named() {
        let spec = serde_json::json!({
            "operations": { "Stop": { "input": "StopRequest" } },
            "shapes": { "StopRequest": { "members": { "Force": {} }, "cut": ["Hibernate"] } },
        });
        let model = Model { spec: &spec };
        assert_eq!(model.members("StopRequest").to_string(), "1 of 2");
        assert_eq!(code(&model.cut("StopRequest")), "`Hibernate`");
    }
}
