//! `cargo xtask codegen`: AWS's shapes as Rust, from trimmed models.
//!
//! - `codegen import --botocore DIR`: cuts AWS's published models (the `data` folder of the `botocore` package,
//!   Apache-2.0) down to the members listed in `crates/model/spec/*.members`, and writes `spec/*.json`:
//!   names, types, required marks, enums and limits, no documentation text. What was cut is kept by name, for
//!   `docs/fidelity.md`.
//! - `codegen`: writes `crates/model/src/{ec2,autoscaling,elbv2,rds,sts,ssm,operations,others}.rs` from `spec/`.
//! - `codegen --check`: fails if the written files differ from what `codegen` would write.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Map, Value, json};

pub const SPEC: &str = "crates/model/spec";
const OUT: &str = "crates/model/src";

/// Longer enums (instance types) stay text: their values are data, judged by the operation that reads them.
const LONGEST_ENUM: usize = 60;

/// Values that AWS answers although its model does not list them: an attached internet gateway is `available`.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InternetGatewayAttachment.html>
const UNLISTED_VALUES: &[(&str, &str)] = &[("AttachmentStatus", "available")];

/// Values that AWS spells otherwise than its model: the platform of Windows is `windows`.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Image.html>
const SPELLED_OTHERWISE: &[(&str, &str, &str)] = &[("PlatformValues", "Windows", "windows")];

/// The services we speak: our module, botocore's folder, the Rust name in front of an operation.
pub const SERVICES: &[(&str, &str, &str)] = &[
    ("ec2", "ec2/2016-11-15", "Ec2"),
    ("autoscaling", "autoscaling/2011-01-01", "AutoScaling"),
    ("elbv2", "elbv2/2015-12-01", "Elbv2"),
    ("rds", "rds/2014-10-31", "Rds"),
    ("sts", "sts/2011-06-15", "Sts"),
    ("ssm", "ssm/2014-11-06", "Ssm"),
];

/// Runs the command with the words behind `codegen`.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => generate()?.into_iter().try_for_each(|(path, text)| write(&path, &text)),
        ["--check"] => check(),
        ["import", "--botocore", folder] => import(Path::new(folder)),
        _ => Err("usage: cargo xtask codegen [--check | import --botocore DIR]".to_owned()),
    }
}

fn check() -> Result<(), String> {
    let stale: Vec<String> = generate()?
        .into_iter()
        .filter(|(path, text)| fs::read_to_string(path).ok().as_ref() != Some(text))
        .map(|(path, _)| path.display().to_string())
        .collect();
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!("not what the models say: {}; run `cargo xtask codegen`", stale.join(", ")))
    }
}

// ── import: AWS's models → spec/*.json ──────────────────────────────────────────────────────────────────────

fn import(botocore: &Path) -> Result<(), String> {
    let operations = read_operations()?;
    for (service, folder, _) in SERVICES {
        let model = read_json(&botocore.join(folder).join("service-2.json"))?;
        let kept = read_members(&Path::new(SPEC).join(format!("{service}.members")))?;
        let names: Vec<&str> =
            operations.iter().filter(|o| o.service == *service).map(|o| o.name.as_str()).collect();
        let trimmed = trim(&model, &kept, &names).map_err(|problem| format!("{service}: {problem}"))?;
        let text = serde_json::to_string_pretty(&trimmed).map_err(|e| e.to_string())?;
        write(&Path::new(SPEC).join(format!("{service}.json")), &format!("{text}\n"))?;
    }
    Ok(())
}

type Members = BTreeMap<String, Vec<String>>;

fn read_members(path: &Path) -> Result<Members, String> {
    let mut members = Members::new();
    for line in read(path)?.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (shape, names) = line.split_once(':').ok_or_else(|| format!("no ':' in \"{line}\""))?;
        let names = names.split_whitespace().map(str::to_owned).collect();
        if members.insert(shape.to_owned(), names).is_some() {
            return Err(format!("{}: {shape} stands twice", path.display()));
        }
    }
    Ok(members)
}

fn trim(model: &Value, kept: &Members, names: &[&str]) -> Result<Value, String> {
    let mut shapes = Map::new();
    let mut operations = Map::new();
    let mut queue = Vec::new();
    for name in names {
        let operation = model["operations"].get(*name).ok_or_else(|| format!("no operation {name}"))?;
        let mut entry = Map::new();
        for side in ["input", "output"] {
            if let Some(shape) = operation[side]["shape"].as_str() {
                entry.insert(side.to_owned(), json!(shape));
                queue.push(shape.to_owned());
            }
        }
        operations.insert((*name).to_owned(), Value::Object(entry));
    }
    while let Some(name) = queue.pop() {
        if shapes.contains_key(&name) {
            continue;
        }
        let shape = &model["shapes"][&name];
        let trimmed = trim_shape(&name, shape, kept, &mut queue)?;
        shapes.insert(name, trimmed);
    }
    if let Some(unused) = kept.keys().find(|name| !shapes.contains_key(*name)) {
        return Err(format!("{unused} is listed in the members but no operation reaches it"));
    }
    shapes.sort_keys();
    let others: Vec<&String> = model["operations"]
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .filter(|name| !names.contains(&name.as_str()))
        .collect();
    let metadata = &model["metadata"];
    Ok(json!({
        "provenance": "cut from AWS's published API model as carried by the botocore package (Apache-2.0)",
        "apiVersion": metadata["apiVersion"],
        "protocol": metadata["protocol"],
        "xmlNamespace": metadata["xmlNamespace"],
        "operations": operations,
        "shapes": shapes,
        "otherOperations": others,
    }))
}

fn trim_shape(name: &str, shape: &Value, kept: &Members, queue: &mut Vec<String>) -> Result<Value, String> {
    let kind = shape["type"].as_str().ok_or_else(|| format!("{name} has no type"))?;
    let mut trimmed = Map::new();
    trimmed.insert("type".to_owned(), json!(kind));
    match kind {
        "structure" => {
            let all = shape["members"].as_object().ok_or_else(|| format!("{name} has no members"))?;
            let listed = kept
                .get(name)
                .ok_or_else(|| format!("{name} is reached but not listed; it has: {}", join(all.keys())))?;
            if let Some(unknown) = listed.iter().find(|m| *m != "*" && !all.contains_key(*m)) {
                return Err(format!("{name} has no member {unknown}; it has: {}", join(all.keys())));
            }
            let mut members = Map::new();
            for (member, target) in all.iter().filter(|(m, _)| listed.iter().any(|l| l == "*" || l == *m)) {
                let target_name =
                    target["shape"].as_str().ok_or_else(|| format!("{name}.{member} has no shape"))?;
                queue.push(target_name.to_owned());
                let mut entry = Map::new();
                entry.insert("shape".to_owned(), json!(target_name));
                for key in ["locationName", "queryName"] {
                    if let Some(text) = target.get(key) {
                        entry.insert(key.to_owned(), text.clone());
                    }
                }
                members.insert(member.clone(), Value::Object(entry));
            }
            if let Some(required) = shape.get("required").and_then(Value::as_array) {
                let required: Vec<&Value> =
                    required.iter().filter(|m| m.as_str().is_some_and(|m| members.contains_key(m))).collect();
                trimmed.insert("required".to_owned(), json!(required));
            }
            let cut: Vec<&String> = all.keys().filter(|member| !members.contains_key(*member)).collect();
            if !cut.is_empty() {
                trimmed.insert("cut".to_owned(), json!(cut));
            }
            trimmed.insert("members".to_owned(), Value::Object(members));
        }
        "list" => {
            let item = shape["member"]["shape"].as_str().ok_or_else(|| format!("{name} has no items"))?;
            queue.push(item.to_owned());
            trimmed.insert("item".to_owned(), json!(item));
            if let Some(text) = shape["member"].get("locationName") {
                trimmed.insert("itemName".to_owned(), text.clone());
            }
        }
        "map" | "float" | "double" => {
            return Err(format!("{name} is a {kind}, which this generator does not write"));
        }
        _ => {
            if let Some(values) = shape.get("enum").and_then(Value::as_array)
                && values.len() <= LONGEST_ENUM
            {
                let unlisted = UNLISTED_VALUES.iter().filter(|(shape, _)| *shape == name);
                let spelled = |value: &Value| {
                    let found = SPELLED_OTHERWISE
                        .iter()
                        .find(|(shape, listed, _)| *shape == name && value.as_str() == Some(*listed));
                    found.map_or_else(|| value.clone(), |(.., spelled)| json!(spelled))
                };
                let values: Vec<Value> =
                    values.iter().map(spelled).chain(unlisted.map(|(_, value)| json!(value))).collect();
                trimmed.insert("enum".to_owned(), json!(values));
            }
        }
    }
    for key in ["min", "max"] {
        if let Some(number) = shape.get(key).and_then(Value::as_i64) {
            trimmed.insert(key.to_owned(), json!(number));
        }
    }
    Ok(Value::Object(trimmed))
}

// ── generate: spec/*.json → src/*.rs ────────────────────────────────────────────────────────────────────────

/// A line of `operations.txt`.
pub struct Operation {
    /// Our module of its service.
    pub service: String,
    write: bool,
    /// AWS's name of it.
    pub name: String,
    tables: Vec<String>,
}

/// The operations that are spoken, in the order of the list.
pub fn read_operations() -> Result<Vec<Operation>, String> {
    let mut operations = Vec::new();
    let mut service = String::new();
    for line in read(&Path::new(SPEC).join("operations.txt"))?.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') || line == "}" {
        } else if let Some(name) = line.strip_suffix('{') {
            service = name.trim().to_owned();
        } else {
            let words: Vec<&str> = line.trim_end_matches(';').split_whitespace().collect();
            let (write, name, tables) = match words.as_slice() {
                ["write", name] => (true, *name, &[][..]),
                ["read", name] => (false, *name, &[][..]),
                ["read", name, "of", tables @ ..] => (false, *name, tables),
                _ => return Err(format!("operations.txt: \"{line}\" is no operation")),
            };
            let tables = tables.iter().map(|t| (*t).to_owned()).collect();
            operations.push(Operation { service: service.clone(), write, name: name.to_owned(), tables });
        }
    }
    Ok(operations)
}

fn generate() -> Result<Vec<(PathBuf, String)>, String> {
    let operations = read_operations()?;
    let mut files = Vec::new();
    let mut specs = BTreeMap::new();
    for (service, _, _) in SERVICES {
        let spec = read_json(&Path::new(SPEC).join(format!("{service}.json")))?;
        let text = ServiceFile::new(service, &spec, &operations)?.write()?;
        files.push((Path::new(OUT).join(format!("{service}.rs")), formatted(&text)?));
        specs.insert(*service, spec);
    }
    let text = operations_file(&operations, &specs)?;
    files.push((Path::new(OUT).join("operations.rs"), formatted(&text)?));
    files.push((Path::new(OUT).join("others.rs"), formatted(&others_file(&specs))?));
    Ok(files)
}

const GENERATED: &str = "// Written by `cargo xtask codegen` from crates/model/spec. Do not edit.\n";

/// The shapes of one service.
struct ServiceFile<'a> {
    service: &'a str,
    spec: &'a Value,
    /// Rust names by AWS name: outputs of one operation are renamed after it, as the SDK for Rust does.
    names: BTreeMap<String, String>,
    /// The inputs: each operation has one of its own, even where AWS shares a shape between operations or
    /// has none at all. Rust name, and AWS's.
    inputs: Vec<(String, Option<String>)>,
    /// Operations whose output AWS leaves out: they get an empty shape.
    empty: Vec<String>,
    out: String,
}

impl<'a> ServiceFile<'a> {
    fn new(service: &'a str, spec: &'a Value, operations: &[Operation]) -> Result<Self, String> {
        let mut names = BTreeMap::new();
        let mut inputs = Vec::new();
        let mut empty = Vec::new();
        for operation in operations.iter().filter(|o| o.service == service) {
            let entry = spec["operations"].get(&operation.name).ok_or_else(|| {
                format!("{service}.json does not have {}: run `codegen import`", operation.name)
            })?;
            inputs.push((format!("{}Input", operation.name), entry["input"].as_str().map(str::to_owned)));
            let rust = format!("{}Output", operation.name);
            match entry["output"].as_str() {
                Some(shape) if own_output(spec, shape) => {
                    names.insert(shape.to_owned(), rust);
                }
                Some(_) => {}
                None => empty.push(rust),
            }
        }
        Ok(ServiceFile { service, spec, names, inputs, empty, out: String::new() })
    }

    fn rust_name(&self, shape: &str) -> String {
        self.names.get(shape).cloned().unwrap_or_else(|| upper_first(shape))
    }

    fn write(mut self) -> Result<String, String> {
        let service = self.service;
        let _ = write!(
            self.out,
            "//! The shapes of {service}, named as AWS names them.\n//!\n{GENERATED}\n\
             use crate::shape::prelude::*;\n\n"
        );
        let shapes = self.spec["shapes"].as_object().ok_or("the model has no shapes")?;
        for (name, shape) in shapes {
            match shape["type"].as_str() {
                Some("structure") if self.inputs.iter().any(|(_, input)| input.as_ref() == Some(name)) => {}
                Some("structure") => self.structure(name, &self.rust_name(name), shape)?,
                Some("string") if shape.get("enum").is_some() => self.enumeration(name, shape),
                _ => {}
            }
        }
        for (rust, input) in self.inputs.clone() {
            match input {
                Some(name) => self.structure(&name, &rust, &shapes[&name])?,
                None => self.write_structure(&rust, &rust, &[]),
            }
        }
        for name in self.empty.clone() {
            self.write_structure(&name, &name, &[]);
        }
        if !self.out.contains("Instant>") {
            self.out = self.out.replacen("use crate::shape::prelude::*;\n\n", "", 1);
        }
        Ok(self.out)
    }

    fn enumeration(&mut self, name: &str, shape: &Value) {
        let rust = self.rust_name(name);
        let values: Vec<&str> =
            shape["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let _ = writeln!(self.out, "enumeration! {{\n    /// AWS's `{name}`.\n    pub enum {rust} {{");
        for value in values {
            let _ =
                writeln!(self.out, "        /// `{value}`.\n        {} = {value:?},", variant_name(value));
        }
        self.out.push_str("    }\n}\n\n");
    }

    fn structure(&mut self, name: &str, rust: &str, shape: &Value) -> Result<(), String> {
        let required: BTreeSet<&str> =
            shape["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut members = Vec::new();
        for (member, target) in shape["members"].as_object().into_iter().flatten() {
            let target_name = target["shape"].as_str().ok_or_else(|| format!("{name}.{member}"))?;
            let target_shape = &self.spec["shapes"][target_name];
            let (rust_type, item) = match target_shape["type"].as_str() {
                Some("list") => {
                    let item =
                        target_shape["item"].as_str().ok_or_else(|| format!("{target_name} has no item"))?;
                    (
                        format!("Vec<{}>", self.scalar(item)),
                        target_shape["itemName"].as_str().unwrap_or("member"),
                    )
                }
                _ => (format!("Option<{}>", self.scalar(target_name)), ""),
            };
            members.push(Member {
                name: member.clone(),
                wire: target["queryName"]
                    .as_str()
                    .or(target["locationName"].as_str())
                    .unwrap_or(member)
                    .to_owned(),
                item: item.to_owned(),
                required: required.contains(member.as_str()),
                min: target_shape["min"].as_i64(),
                max: target_shape["max"].as_i64(),
                rust_type,
            });
        }
        self.write_structure(name, rust, &members);
        Ok(())
    }

    fn write_structure(&mut self, name: &str, rust: &str, members: &[Member]) {
        let _ = writeln!(
            self.out,
            "structure! {{\n    /// AWS's `{name}`.\n    pub struct {rust} as {name:?} {{"
        );
        for member in members {
            let field = field_name(&member.name);
            let (min, max) = (limit(member.min), limit(member.max));
            let _ = writeln!(
                self.out,
                "        /// `{}`.\n        {field}: {} = {:?}, {:?}, {:?}, {}, {min}, {max};",
                member.name, member.rust_type, member.name, member.wire, member.item, member.required
            );
        }
        self.out.push_str("    }\n}\n\n");
    }

    fn scalar(&self, shape: &str) -> String {
        let target = &self.spec["shapes"][shape];
        match target["type"].as_str() {
            Some("structure") => self.rust_name(shape),
            Some("integer" | "long") => "i64".to_owned(),
            Some("boolean") => "bool".to_owned(),
            Some("timestamp") => "Instant".to_owned(),
            Some("string") if target.get("enum").is_some() => self.rust_name(shape),
            _ => "String".to_owned(),
        }
    }
}

struct Member {
    name: String,
    wire: String,
    item: String,
    required: bool,
    min: Option<i64>,
    max: Option<i64>,
    rust_type: String,
}

fn limit(bound: Option<i64>) -> String {
    bound.map_or("None".to_owned(), |bound| format!("Some({bound})"))
}

/// Whether a shape serves as one operation's output only, so that it may take the operation's name.
fn own_output(spec: &Value, shape: &str) -> bool {
    let outputs = spec["operations"].as_object().into_iter().flatten();
    let uses = outputs.filter(|(_, o)| o["output"].as_str() == Some(shape)).count();
    let nested = spec["shapes"].as_object().into_iter().flatten().any(|(_, s)| {
        s["item"].as_str() == Some(shape)
            || s["members"].as_object().into_iter().flatten().any(|(_, m)| m["shape"].as_str() == Some(shape))
    });
    uses == 1 && !nested
}

fn operations_file(operations: &[Operation], specs: &BTreeMap<&str, Value>) -> Result<String, String> {
    // Terminals belong to no operation, but whoever shows one must know when it changes.
    let mut tables: BTreeSet<&str> = BTreeSet::from(["Terminals"]);
    tables.extend(operations.iter().flat_map(|o| o.tables.iter().map(String::as_str)));
    let mut out = format!(
        "//! Every operation as data: requests, responses and the list of handlers to write.\n//!\n{GENERATED}\n\
         /// The tables that answers depend on.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum TableName {{\n"
    );
    for table in &tables {
        let _ = writeln!(out, "    /// {}.\n    {table},", spaced(table));
    }
    out.push_str(
        "}\n\n/// Calls a macro with every operation: those that read, then those that write.\n\
         #[macro_export]\nmacro_rules! for_each_operation {\n    ($callback:ident) => {\n        $callback! {\n",
    );
    for (group, write) in [("read", false), ("write", true)] {
        let _ = writeln!(out, "            {group} {{");
        for operation in operations.iter().filter(|o| o.write == write) {
            let (service, _, prefix) = SERVICES
                .iter()
                .find(|(service, _, _)| *service == operation.service)
                .ok_or_else(|| format!("operations.txt names the unknown service {}", operation.service))?;
            let spec = &specs[service];
            let output = match spec["operations"][&operation.name]["output"].as_str() {
                Some(shape) if !own_output(spec, shape) => upper_first(shape),
                _ => format!("{}Output", operation.name),
            };
            let _ = writeln!(
                out,
                "                {prefix}{name} = {service} {prefix} {name} {snake} ({name}Input) -> ({output}) of [{tables}];",
                name = operation.name,
                snake = snake(&operation.name),
                tables = operation.tables.join(" "),
            );
        }
        out.push_str("            }\n");
    }
    out.push_str("        }\n    };\n}\n\nfor_each_operation!(operations);\n");
    Ok(out)
}

/// The operations that AWS has and we do not, a text for each service: names to tell a learner's typing error from what
/// is missing here. One text weighs less in the page than a list of texts.
fn others_file(specs: &BTreeMap<&str, Value>) -> String {
    let mut out = format!(
        "//! The operations that AWS has and this crate does not speak, by service.\n//!\n{GENERATED}"
    );
    for (service, _, _) in SERVICES {
        let _ = write!(out, "\npub(crate) const {}: &str = \"", service.to_ascii_uppercase());
        let mut width = usize::MAX;
        let names = specs.get(service).and_then(|spec| spec["otherOperations"].as_array());
        for name in names.into_iter().flatten().filter_map(Value::as_str) {
            if width.saturating_add(name.len()) > 100 {
                out.push_str("\\\n    ");
                width = 4;
            }
            let _ = write!(out, "{name} ");
            width += name.len() + 1;
        }
        out.push_str("\";\n");
    }
    out
}

// ── names ───────────────────────────────────────────────────────────────────────────────────────────────────

/// `VPCZoneIdentifier` → `vpc_zone_identifier`, `TargetGroupARNs` → `target_group_arns`: the rule of AWS's own
/// command line (botocore's `xform_name`), so that fields, flags and modules agree.
pub(crate) fn snake(name: &str) -> String {
    let mut name = name.to_owned();
    // A run of capitals with a plural s at the end counts as one word.
    let head = name.trim_end_matches('s');
    if head.len() + 1 == name.len() {
        let capitals = head.chars().rev().take_while(char::is_ascii_uppercase).count();
        if capitals >= 2 {
            let (start, end) = name.split_at(head.len() - capitals);
            name = format!("{start}_{}", end.to_ascii_lowercase());
        }
    }
    let letters: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (i, c) in letters.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| letters[i]);
        let after = letters.get(i + 1);
        let starts_word = c.is_ascii_uppercase()
            && before.is_some_and(|b| {
                b != '_'
                    && (b.is_ascii_lowercase()
                        || b.is_ascii_digit()
                        || after.is_some_and(|a| a.is_ascii_lowercase()))
            });
        if starts_word {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

fn field_name(member: &str) -> String {
    match snake(member).as_str() {
        keyword @ ("type" | "return" | "where" | "ref") => format!("r#{keyword}"),
        name => name.to_owned(),
    }
}

fn upper_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}

/// `shutting-down` → `ShuttingDown`, `Pending:Wait` → `PendingWait`, `HTTP_301` → `Http301`, `2.0` → `V2_0`.
fn variant_name(value: &str) -> String {
    let mut out = String::new();
    for word in value.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let shouting = word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        let word = if shouting { word.to_ascii_lowercase() } else { word.to_owned() };
        if out.ends_with(|c: char| c.is_ascii_digit()) && word.starts_with(|c: char| c.is_ascii_digit()) {
            out.push('_');
        }
        out.push_str(&upper_first(&word));
    }
    if out.is_empty() || out.starts_with(|c: char| c.is_ascii_digit()) { format!("V{out}") } else { out }
}

fn spaced(pascal: &str) -> String {
    let words = snake(pascal).replace('_', " ");
    upper_first(&words)
}

fn join<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names.map(String::as_str).collect::<Vec<_>>().join(" ")
}

// ── files ───────────────────────────────────────────────────────────────────────────────────────────────────

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn read_json(path: &Path) -> Result<Value, String> {
    serde_json::from_str(&read(path)?).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    println!("wrote {}", path.display());
    Ok(())
}

/// The text as rustfmt prints it, so that `cargo fmt --check` and `codegen --check` agree.
fn formatted(text: &str) -> Result<String, String> {
    use std::io::Write as _;
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path", "."])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("rustfmt does not start: {e}"))?;
    let mut stdin = child.stdin.take().ok_or("rustfmt has no standard input")?;
    let text = text.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output().map_err(|e| e.to_string())?;
    writer.join().map_err(|_| "writing to rustfmt failed")?.map_err(|e| e.to_string())?;
    if !output.status.success() {
        return Err("rustfmt refused the generated text".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_rule_of_the_aws_command_line() {
        for (name, expected) in [
            ("InstanceIds", "instance_ids"),
            ("VPCZoneIdentifier", "vpc_zone_identifier"),
            ("TargetGroupARNs", "target_group_arns"),
            ("DescribeDBInstances", "describe_db_instances"),
            ("EbsOptimized", "ebs_optimized"),
            ("DNSName", "dns_name"),
            ("CidrIpv4", "cidr_ipv4"),
        ] {
            assert_eq!(snake(name), expected);
        }
    }

    #[test]
    fn enum_values_become_rust_names() {
        for (value, expected) in [
            ("shutting-down", "ShuttingDown"),
            ("Pending:Wait", "PendingWait"),
            ("HTTP_301", "Http301"),
            ("i386", "I386"),
        ] {
            assert_eq!(variant_name(value), expected);
        }
    }
}
