//! `cargo xtask new op <Name>`: the skeleton of an operation, in the order of `docs/how-to/add-an-operation.md`.
//!
//! The skeleton compiles once the operation is in `crates/model/spec/operations.txt`, and its test fails until
//! somebody has written what a learner would see: nothing unfinished can pass.

use crate::codegen::snake;
use crate::sh::{self, Outcome};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A service: our module, its name in Rust, where AWS documents its operations.
struct Service {
    module: &'static str,
    rust: &'static str,
    pages: &'static str,
}

const SERVICES: &[Service] = &[
    Service { module: "ec2", rust: "Ec2", pages: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference" },
    Service {
        module: "autoscaling",
        rust: "AutoScaling",
        pages: "https://docs.aws.amazon.com/autoscaling/ec2/APIReference",
    },
    Service {
        module: "elbv2",
        rust: "Elbv2",
        pages: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference",
    },
    Service {
        module: "rds",
        rust: "Rds",
        pages: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference",
    },
    Service { module: "sts", rust: "Sts", pages: "https://docs.aws.amazon.com/STS/latest/APIReference" },
    Service {
        module: "ssm",
        rust: "Ssm",
        pages: "https://docs.aws.amazon.com/systems-manager/latest/APIReference",
    },
];

/// Reads the arguments, writes the file, says what to do next.
pub fn run(arguments: &[String]) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (name, module) = match words.as_slice() {
        ["op", name] => (*name, "ec2"),
        ["op", name, "--service", module] => (*name, *module),
        _ => return Err("new writes operations: `cargo xtask new op CopyImage [--service ec2]`".to_string()),
    };
    let service = SERVICES.iter().find(|service| service.module == module).ok_or_else(|| {
        let known: Vec<&str> = SERVICES.iter().map(|service| service.module).collect();
        format!("there is no service {module}; there are {}", known.join(", "))
    })?;
    let pascal =
        name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric());
    if !pascal {
        return Err(format!("an operation is named as AWS names it, such as CopyImage, not {name}"));
    }
    let operation = snake(name);
    let folder = sh::root().join("crates/region/src").join(module).join("ops");
    let file = folder.join(format!("{operation}.rs"));
    if file.exists() {
        return Err(format!("{} is there already", shown(&file)));
    }
    let list = declare(&folder, &operation)?;
    sh::write(&file, skeleton(name, &operation, service))?;
    let mut format = Command::new("rustfmt");
    sh::run(
        format.current_dir(sh::root()).args(["--edition", "2024"]).arg(&file),
        "the skeleton is written, unformatted",
    )?;
    println!("{} is written. Next, in this order (docs/how-to/add-an-operation.md):", shown(&file));
    println!("  1 name it in crates/model/spec/operations.txt, as a read or a write");
    println!("  2 list its members in crates/model/spec/{module}.members, then `cargo xtask codegen`");
    println!("  3 (done) it is declared in {}", shown(&list));
    println!("  4 write the handler, its errors with AWS's wording and link, its durations with source");
    println!("  5 write what a learner sees into its test, which fails until then");
    Ok(())
}

/// Adds `pub mod <operation>;` in its alphabetical place; returns the file with the list.
fn declare(folder: &Path, operation: &str) -> Result<PathBuf, String> {
    let list: PathBuf = folder.with_extension("rs");
    let text = sh::read(&list)?;
    let line = format!("pub mod {operation};");
    let mut lines: Vec<&str> = text.lines().collect();
    let modules = || text.lines().enumerate().filter(|(_, line)| line.starts_with("pub mod "));
    let place = modules()
        .find(|(_, other)| **other > *line)
        .map(|(index, _)| index)
        .or_else(|| modules().last().map(|(index, _)| index + 1))
        .unwrap_or(lines.len());
    lines.insert(place, &line);
    sh::write(&list, format!("{}\n", lines.join("\n")))?;
    Ok(list)
}

fn shown(path: &Path) -> String {
    path.strip_prefix(sh::root()).unwrap_or(path).display().to_string()
}

fn skeleton(name: &str, operation: &str, Service { module, rust, pages }: &Service) -> String {
    let reads = ["Describe", "Get", "List"].iter().any(|verb| name.starts_with(verb));
    let (uses, region, caller) = if reads {
        ("", "region: &Region", "")
    } else {
        ("use model::Caller;\n", "region: &mut Region", "caller: Caller, ")
    };
    format!(
        "//! `{name}`: say in one line what it does. <{pages}/API_{name}.html>
//!
//! Supported: name the parameters. Refused: name the others. Simplified: nothing.

{uses}use model::{module}::{{{name}Input, {name}Output}};

use crate::{module}::{rust}Error;
use crate::region::Region;

/// Answers `{name}`.
pub(crate) fn {operation}({region}, {caller}input: {name}Input) -> Result<{name}Output, {rust}Error> {{
    // Check what is asked, refuse by name what is not supported, then change or read the rows.
    Ok({name}Output::default())
}}

#[cfg(test)]
mod tests {{
    #[test]
    fn {operation}_answers_as_aws_does() {{
        panic!(\"write what a learner does with {name}, and what AWS answers\");
    }}
}}
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_read_gets_the_region_and_a_write_may_change_it() {
        let ec2 = SERVICES.first().expect("there are services");
        let read = skeleton("DescribeAddresses", "describe_addresses", ec2);
        assert!(
            read.contains("describe_addresses(region: &Region, input: DescribeAddressesInput)"),
            "{read}"
        );
        let write = skeleton("CopyImage", "copy_image", ec2);
        assert!(
            write.contains("copy_image(region: &mut Region, caller: Caller, input: CopyImageInput)"),
            "{write}"
        );
        assert!(write.contains("APIReference/API_CopyImage.html"), "{write}");
    }

    #[test]
    fn what_cannot_be_an_operation_is_refused_by_name() {
        let run = |text: &str| run(&text.split_whitespace().map(String::from).collect::<Vec<_>>());
        assert!(run("op copy-image").is_err_and(|message| message.contains("copy-image")));
        assert!(run("op CopyImage --service s3").is_err_and(|message| message.contains("s3")));
        assert!(run("screen Map").is_err());
    }
}
