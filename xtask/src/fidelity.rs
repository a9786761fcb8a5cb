//! `cargo xtask fidelity`: `docs/fidelity.md`, what of AWS's operations works here, counted and by name.
//!
//! It is written from what the code itself goes by: the trimmed models under `crates/model/spec` (what is not in them
//! is refused by name, or never returned), the first lines of each handler (Supported, Refused, Simplified), the
//! filters that a handler knows beside those that AWS documents, and the parameters that no line of code reads.
//! `fidelity --check` fails if the document is not what would be written.

mod filters;
mod simplified;
mod unread;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use serde_json::Value;

use crate::codegen::{Operation, SERVICES, SPEC, read_operations, snake};
use crate::sh::{self, Outcome};

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

Pocket Cloud answers the calls of a part of AWS as AWS answers them. This document says which part. It is for whoever
wants to know beforehand whether a script, a lesson or a test will find what it needs here, and for whoever met a
refusal and wants to know whether that is AWS's or ours.

## How to read it

Each service has a chapter, and each operation a section, in the order of the alphabet. A section says:

- **Supported**: what the operation does here as on AWS. *Everything* is everything that its parameters can ask for.
- **Refused**: what is asked for and answered with an error, although AWS may do it.
- **Simplified**: what the operation does otherwise, or more simply, than AWS. What holds for many operations at once
  is under [What is simplified everywhere](#what-is-simplified-everywhere).
- **Parameters**: how many of AWS's parameters are taken, and the names of the others.
- **Without effect**: parameters that are taken and change nothing, since there is nothing here that they could change.
- **Filters**: how many of the filters that AWS documents are known, and the names of the others.
- **Returned**: how many of the members of AWS's answer are returned. The others are absent, as AWS leaves out what
  does not apply.
- **Not whole**: the structures inside parameters and answer of which something is missing. The end of the chapter lists
  them.

Nothing is accepted and ignored. What is not here is refused in the form that clients of AWS know, with its name:

| what | the answer |
|---|---|
| an operation that is not here | `UnsupportedOperation`, `The operation CreateFleet of Amazon EC2 is not supported here` |
| a parameter that is not here | EC2: `UnknownParameter`, `The parameter KernelId is not recognized`; the other services: `ValidationError`, `The parameter PlacementGroup is not supported` |
| a value that is not here | `UnsupportedOperation`, `The parameter Placement.Tenancy is not supported here` |
| a filter that is not here | `InvalidParameterValue`, `The filter 'boot-mode' is invalid` |
| another service of AWS | `UnsupportedOperation`, `The service s3 is not supported here (it was asked for GET /bucket/key)` |

Lists of an answer that are always empty here (events of volumes that never fail, scaling policies that nobody can make)
are returned as AWS returns empty lists, and what stands in their items is counted as it is in the models.

## In numbers

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
    let filters = filters::documented()?;
    let mut numbers =
        "| service | operations | of AWS's | parameters | members returned |\n|---|---|---|---|---|\n"
            .to_string();
    let (mut index, mut chapters) = (String::new(), String::new());
    let mut anchors = Anchors::default();
    for (service, _, _) in SERVICES {
        let spec: Value =
            serde_json::from_str(&sh::read(&sh::root().join(SPEC).join(format!("{service}.json")))?)
                .map_err(|error| format!("{service}.json: {error}"))?;
        let mut own: Vec<&Operation> =
            operations.iter().filter(|operation| operation.service == *service).collect();
        own.sort_by(|a, b| a.name.cmp(&b.name));
        let model = Model { spec: &spec };
        let others: Vec<&str> =
            spec["otherOperations"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let code = unread::code_of(service)?;
        let (mut taken, mut returned) = (Count::default(), Count::default());
        let name = NAMES.iter().find(|(module, _)| module == service).map_or(*service, |(_, name)| name);
        let _ = write!(chapters, "\n## {name}\n");
        let mut links: Vec<String> = Vec::new();
        for operation in &own {
            taken.add(model.count(operation, "input"));
            returned.add(model.count(operation, "output"));
            links.push(format!("[{}](#{})", operation.name, anchors.of(&operation.name)));
            chapters.push_str(&model.paragraph(operation, &filters, &code)?);
        }
        chapters.push_str(&model.shapes(&own));
        if !others.is_empty() {
            chapters.push_str(&not_here(service, &others));
        }
        let _ = write!(index, "\n**{name}**\n\n{}.\n", wrapped(&links));
        let all = own.len() + others.len();
        let _ = writeln!(numbers, "| {name} | {} | {all} | {taken} | {returned} |", own.len());
    }
    let everywhere = simplified::chapter()?;
    Ok(format!("{INTRODUCTION}{numbers}\n## Find an operation\n{index}\n{everywhere}{chapters}"))
}

/// Services of which a little is here: naming all that is missing would hide it.
const FEW_OF_MANY: &[&str] = &["rds", "sts", "ssm"];

/// The operations of a service that are refused by name.
fn not_here(service: &str, others: &[&str]) -> String {
    let heading = "### Operations that are not here";
    if FEW_OF_MANY.contains(&service) {
        return format!("\n{heading}\n\nAll others, {} of them, are refused by name.\n", others.len());
    }
    let names: Vec<String> = others.iter().map(ToString::to_string).collect();
    let summary = format!("<details><summary>{} operations, refused by name</summary>", others.len());
    format!("\n{heading}\n\n{summary}\n\n{}\n\n</details>\n", wrapped(&names))
}

/// Names behind one another, on lines that can be read.
fn wrapped(names: &[String]) -> String {
    let (mut text, mut room) = (String::new(), 0);
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            text.push_str(if room < name.len() + 2 { ",\n" } else { ", " });
        }
        room = if index > 0 && room >= name.len() + 2 { room } else { LONGEST_LINE };
        room = room.saturating_sub(name.len() + 2);
        text.push_str(name);
    }
    text
}

/// How long a line of names is at most, give or take one.
const LONGEST_LINE: usize = 118;

/// The anchors that headings get: the same word a second time gets a number.
#[derive(Default)]
struct Anchors(BTreeMap<String, usize>);

impl Anchors {
    fn of(&mut self, heading: &str) -> String {
        let word = heading.to_lowercase().replace(' ', "-");
        let count = self.0.entry(word.clone()).or_default();
        *count += 1;
        if *count == 1 { word } else { format!("{word}-{}", *count - 1) }
    }
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
        match (self.kept, self.all) {
            (0, 0) => f.write_str("none"),
            (kept, all) if kept == all => write!(f, "all {all}"),
            (kept, all) => write!(f, "{kept} of {all}"),
        }
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
        let kept = self.kept(shape).count();
        Count { kept, all: kept + self.cut(shape).len() }
    }

    fn kept(&self, shape: &str) -> impl Iterator<Item = (&String, &Value)> {
        self.spec["shapes"][shape]["members"].as_object().into_iter().flatten()
    }

    /// What is missing of a shape, by name.
    fn cut(&self, shape: &str) -> Vec<&str> {
        self.spec["shapes"][shape]["cut"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    fn paragraph(
        &self,
        operation: &Operation,
        filters: &filters::Documented,
        code: &unread::Code,
    ) -> Result<String, String> {
        let source = sh::read(&handler(operation))?;
        let mut text = format!("\n### {}\n\n", operation.name);
        if let Some(page) = source.lines().next().and_then(page) {
            let _ = writeln!(text, "<{page}>\n");
        }
        for line in header(&source) {
            let _ = writeln!(text, "{line}");
        }
        if let Some(input) = self.shape(operation, "input") {
            text.push_str(&line("Parameters", self.members(input), "refused by name", &self.cut(input)));
            let unread: Vec<&str> =
                self.kept(input).map(|(name, _)| name.as_str()).filter(|name| !code.reads(name)).collect();
            if !unread.is_empty() {
                let _ = writeln!(text, "- **Without effect**: {}.", quoted(&unread));
            }
            if operation.service == "ec2"
                && let Some(all) = filters.of(&operation.name)
            {
                let refused = filters::refused(&source, all)
                    .map_err(|what| format!("{}: {what}", handler(operation).display()))?;
                let count = Count { kept: all.len() - refused.len(), all: all.len() };
                text.push_str(&line("Filters", count, "refused by name", &refused));
            }
        }
        if let Some(output) = self.shape(operation, "output") {
            text.push_str(&line("Returned", self.members(output), "not returned", &self.cut(output)));
        }
        let inside = self.not_whole(operation);
        if !inside.is_empty() {
            let inside: Vec<&str> = inside.iter().map(String::as_str).collect();
            let _ = writeln!(text, "- **Not whole**: {}.", quoted(&inside));
        }
        Ok(text)
    }

    /// The structures inside an operation's parameters and answer of which something is missing, by name.
    fn not_whole(&self, operation: &Operation) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for side in ["input", "output"] {
            let Some(outer) = self.shape(operation, side) else { continue };
            let inside = self.reachable(outer).into_iter().filter(|shape| shape != outer);
            found.extend(inside.filter(|shape| !self.cut(shape).is_empty()));
        }
        found.sort();
        found.dedup();
        found
    }

    /// A shape and all that is in it.
    fn reachable(&self, outer: &str) -> Vec<String> {
        let (mut seen, mut queue) = (Vec::new(), vec![outer.to_string()]);
        while let Some(name) = queue.pop() {
            if seen.contains(&name) {
                continue;
            }
            let shape = &self.spec["shapes"][&name];
            queue.extend(shape["item"].as_str().map(ToString::to_string));
            let members = self.kept(&name).filter_map(|(_, member)| member["shape"].as_str());
            queue.extend(members.map(ToString::to_string));
            seen.push(name);
        }
        seen
    }

    /// The structures inside parameters and answers of which something is missing.
    fn shapes(&self, operations: &[&Operation]) -> String {
        let inside = |side: &str| -> Vec<String> {
            let outer = operations.iter().filter_map(|operation| self.shape(operation, side));
            outer
                .flat_map(|outer| self.reachable(outer).into_iter().filter(move |shape| shape != outer))
                .collect()
        };
        let (taken, returned) = (inside("input"), inside("output"));
        let mut rows = String::new();
        for shape in self.spec["shapes"].as_object().into_iter().flat_map(serde_json::Map::keys) {
            let what = match (taken.contains(shape), returned.contains(shape)) {
                (true, true) => "refused by name, and not returned",
                (true, false) => "refused by name",
                (false, true) => "not returned",
                (false, false) => continue,
            };
            let cut = self.cut(shape);
            if !cut.is_empty() {
                let _ = writeln!(rows, "| {shape} | {} | {what} | {} |", self.members(shape), quoted(&cut));
            }
        }
        if rows.is_empty() {
            return String::new();
        }
        format!(
            "\n### Structures that are not whole\n\n| structure | members | the others are | which are these |\n|---|---|---|---|\n{rows}"
        )
    }
}

/// A counted line of a section, with the names of what is missing.
fn line(what: &str, count: Count, missing: &str, names: &[&str]) -> String {
    let mut text = format!("- **{what}**: {count}");
    if !names.is_empty() {
        let _ = write!(text, "; {missing}: {}", quoted(names));
    }
    text.push_str(".\n");
    text
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn handler(operation: &Operation) -> PathBuf {
    let path = format!("crates/region/src/{}/ops/{}.rs", operation.service, snake(&operation.name));
    sh::root().join(path)
}

/// AWS's page of an operation, which the first line of its handler names.
fn page(line: &str) -> Option<&str> {
    line.split_once('<')?.1.split_once('>').map(|(page, _)| page)
}

/// What a handler's first lines say, a list item for each kind of sentence.
fn header(source: &str) -> Vec<String> {
    let lines = source.lines().skip(1).take_while(|line| line.starts_with("//!"));
    let text: Vec<&str> = lines.map(|line| line.trim_start_matches("//!").trim()).collect();
    let mut text = text.join(" ");
    // A kind of sentence may begin in the middle of a line.
    for word in KINDS {
        text = text.replace(&format!(". {word}"), &format!(".\n{word}"));
    }
    let items = text.trim().lines().map(str::trim).filter(|item| !item.is_empty());
    // Links of the code's own documentation lead nowhere here.
    items.map(|item| format!("- {}", emphasized(&item.replace("[`", "`").replace("`]", "`")))).collect()
}

/// What a sentence of a header may begin with.
const KINDS: &[&str] = &["Supported", "Refused", "Simplified", "Not supported", "From memory"];

fn emphasized(item: &str) -> String {
    match KINDS.iter().find_map(|word| item.strip_prefix(word).map(|rest| (word, rest))) {
        Some((word, rest)) => match rest.find([':', '.']) {
            Some(end) => format!("**{word}{}**{}", &rest[..end], &rest[end..]),
            None => format!("**{word}**{rest}"),
        },
        None => item.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_is_counted_and_named() {
        let spec = serde_json::json!({
            "operations": { "Stop": { "input": "StopRequest" } },
            "shapes": {
                "StopRequest": {
                    "members": { "Force": { "shape": "Boolean" }, "Options": { "shape": "OptionList" } },
                    "cut": ["Hibernate"],
                },
                "OptionList": { "type": "list", "item": "Option" },
                "Option": { "members": {}, "cut": ["Slowly"] },
            },
        });
        let model = Model { spec: &spec };
        assert_eq!(model.members("StopRequest").to_string(), "2 of 3");
        assert_eq!(quoted(&model.cut("StopRequest")), "`Hibernate`");
        assert!(model.reachable("StopRequest").contains(&"Option".to_string()));
    }

    #[test]
    fn a_header_is_a_list_of_what_is_supported_refused_and_simplified() {
        let source = "//! Stop — <https://example.com/Stop>\n//!\n//! Supported: [`ids`]. Refused by name: the\n\
                      //! others. Simplified: it is quick.\n\nuse x;\n";
        assert_eq!(page(source.lines().next().unwrap_or_default()), Some("https://example.com/Stop"));
        assert_eq!(
            header(source),
            [
                "- **Supported**: `ids`.",
                "- **Refused by name**: the others.",
                "- **Simplified**: it is quick.",
            ]
        );
    }

    #[test]
    fn a_heading_that_comes_again_has_a_number_in_its_anchor() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.of("DescribeTags"), "describetags");
        assert_eq!(anchors.of("DescribeTags"), "describetags-1");
    }
}
