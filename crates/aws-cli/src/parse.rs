//! argv → request, from the schema tables.
//!
//! Source: <https://github.com/aws/aws-cli/blob/develop/awscli/clidriver.py>.

use clockwork::sort;
use model::shape::{Kind, Mismatch};
use model::{OperationName, Request, validate};

use crate::argparse::{self, Found, Takes};
use crate::data::Data;
use crate::options::{Choice, Does, Rule};
use crate::output::OutputFormat;
use crate::paging::Paging;
use crate::query::Query;
use crate::run::Outcome;
use crate::wait::Waiter;
use crate::{blobs, convert, help, json, names, options, skeleton, unpack, wait};

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// There is none.
    NotFound,
    /// Not for this user.
    PermissionDenied,
    /// It is a directory.
    IsADirectory,
}

impl FileError {
    fn python(self) -> &'static str {
        match self {
            FileError::NotFound => "[Errno 2] No such file or directory",
            FileError::PermissionDenied => "[Errno 13] Permission denied",
            FileError::IsADirectory => "[Errno 21] Is a directory",
        }
    }
}

/// The files that `file://` and `fileb://` mean.
pub trait Files {
    /// What a file holds. `path` is as the learner wrote it: relative paths and `~` are for the reader.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError>;
}

/// No files at all.
#[derive(Clone, Copy, Debug)]
pub struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _path: &str) -> Result<Vec<u8>, FileError> {
        Err(FileError::NotFound)
    }
}

/// What the file holds that a value names; `None` for a value that names no file.
pub(crate) fn file_bytes(value: &str, files: &dyn Files) -> Option<Result<Vec<u8>, String>> {
    if value.starts_with("http://") || value.starts_with("https://") {
        // Version 1 fetches these; there is nothing to fetch them with.
        return Some(Err(format!(
            "Unable to retrieve {value}: values from addresses are not supported here"
        )));
    }
    let path = value.strip_prefix("file://").or_else(|| value.strip_prefix("fileb://"))?;
    let error = |error: FileError| format!("Unable to load paramfile {value}: {}: '{path}'", error.python());
    Some(files.read(path).map_err(error))
}

/// The same as text.
pub(crate) fn file_text(value: &str, files: &dyn Files) -> Option<Result<String, String>> {
    let contents = file_bytes(value, files)?;
    Some(contents.and_then(|bytes| {
        String::from_utf8(bytes).map_err(|_| {
            format!(
                "Unable to load paramfile ({value}), text contents could not be decoded.  If this is a binary file, \
                 please use the fileb:// prefix instead of the file:// prefix."
            )
        })
    }))
}

/// A command line that has been read.
#[derive(Clone, Debug, PartialEq)]
pub struct Invocation {
    /// What is asked of the service, without what concerns pages.
    pub request: Request,
    /// `--region`.
    pub region: Option<String>,
    /// `--output`; JSON if there is none.
    pub output: OutputFormat,
    /// `--query`.
    pub query: Option<Query>,
    /// Pages.
    pub paging: Paging,
    /// What is waited for, after `wait`.
    pub waiter: Option<&'static Waiter>,
}

/// Options that stand before or behind everything.
const GLOBAL: &[(&str, Takes)] = &[
    ("--debug", Takes::Nothing),
    ("--endpoint-url", Takes::One),
    ("--no-verify-ssl", Takes::Nothing),
    ("--no-paginate", Takes::Nothing),
    ("--output", Takes::One),
    ("--query", Takes::One),
    ("--profile", Takes::One),
    ("--region", Takes::One),
    ("--version", Takes::Nothing),
    ("--color", Takes::One),
    ("--no-sign-request", Takes::Nothing),
    ("--ca-bundle", Takes::One),
    ("--cli-read-timeout", Takes::One),
    ("--cli-connect-timeout", Takes::One),
    // Version 2's, accepted for convenience: there is no pager here.
    ("--no-cli-pager", Takes::Nothing),
];

/// The names of the global options.
pub(crate) fn global_names() -> impl Iterator<Item = &'static str> {
    GLOBAL.iter().map(|(name, _)| *name)
}

/// Reads a command line, with or without `aws` in front.
///
/// # Errors
/// What the command prints instead of making a call: a mistake in it (status 2 or 255), or help (status 0).
pub fn parse(argv: &[String], files: &dyn Files) -> Result<Invocation, Outcome> {
    let argv = match argv.split_first() {
        Some((aws, rest)) if aws == "aws" => rest,
        _ => argv,
    };
    let found = argparse::sort(argv, GLOBAL).map_err(|error| usage(&error))?;
    let globals = Globals::read(&found)?;
    let Some(command) = &found.first else {
        return Err(usage("the following arguments are required: command"));
    };
    if command == "help" {
        return Err(Outcome::printed(help::overview()));
    }
    let Some(service) = names::service(command) else {
        let mut choices: Vec<String> =
            model::Service::ALL.iter().map(|service| service.command().to_owned()).collect();
        sort::sort(&mut choices);
        choices.push("help".to_owned());
        return Err(usage(&argparse::invalid_choice("command", command, &choices)));
    };
    let found = argparse::sort(&found.rest, &[]).map_err(|error| usage(&error))?;
    let Some(word) = &found.first else {
        return Err(usage("the following arguments are required: operation"));
    };
    if word == "help" {
        return Err(Outcome::printed(help::service(service)));
    }
    let operations = names::operations(service);
    if let Some((name, operation)) = operations.iter().find(|(name, _)| name == word) {
        return read_operation(&globals, *operation, name, None, &found.rest, files);
    }
    if word == "wait" && wait::of(service).next().is_some() {
        return read_wait(&globals, service, &found.rest, files);
    }
    let mut choices: Vec<String> = operations.into_iter().map(|(name, _)| name).collect();
    choices.extend(wait::of(service).next().map(|_| "wait".to_owned()));
    choices.push("help".to_owned());
    Err(usage(&argparse::invalid_choice("operation", word, &choices)))
}

fn read_wait(
    globals: &Globals,
    service: model::Service,
    words: &[String],
    files: &dyn Files,
) -> Result<Invocation, Outcome> {
    let found = argparse::sort(words, &[]).map_err(|error| usage(&error))?;
    let Some(word) = &found.first else {
        let text = "usage: aws [options] <command> <subcommand> [parameters]\naws: error: too few arguments";
        return Err(Outcome::failed(text));
    };
    if word == "help" {
        return Err(Outcome::printed(help::waiters(service)));
    }
    let Some(waiter) = wait::of(service).find(|waiter| waiter.command() == *word) else {
        let choices: Vec<String> = wait::of(service).map(Waiter::command).collect();
        return Err(usage(&argparse::invalid_choice("subcommand", word, &choices)));
    };
    let mut invocation = read_operation(globals, waiter.operation, word, Some(waiter), &found.rest, files)?;
    invocation.waiter = Some(waiter);
    invocation.paging = Paging::default();
    Ok(invocation)
}

struct Globals {
    region: Option<String>,
    output: OutputFormat,
    query: Option<Query>,
    paginate: bool,
}

impl Globals {
    fn read(found: &Found) -> Result<Globals, Outcome> {
        let mut globals = Globals { region: None, output: OutputFormat::Json, query: None, paginate: true };
        let mut query = None;
        let mut refused = None;
        for (position, values) in &found.options {
            let name = GLOBAL.get(*position).map(|(name, _)| *name).unwrap_or_default();
            let value = values.first().map(String::as_str).unwrap_or_default();
            match name {
                "--region" => globals.region = Some(value.to_owned()),
                "--query" => query = Some(value),
                "--no-paginate" => globals.paginate = false,
                "--output" => match OutputFormat::parse(value) {
                    Some(output) => globals.output = output,
                    None => {
                        let choices = OutputFormat::NAMES.map(str::to_owned);
                        return Err(usage(&argparse::invalid_choice("--output", value, &choices)));
                    }
                },
                "--color" if !matches!(value, "on" | "off" | "auto") => {
                    let choices = ["on", "off", "auto"].map(str::to_owned);
                    return Err(usage(&argparse::invalid_choice("--color", value, &choices)));
                }
                "--version" => return Err(Outcome::printed("aws-cli/1 (Pocket Cloud)\n".to_owned())),
                "--profile" => refused = Some(format!("The config profile ({value}) could not be found")),
                "--debug" | "--endpoint-url" | "--no-sign-request" => {
                    refused = Some(format!("The option {name} is not supported here"));
                }
                "--color" if value == "on" => {
                    refused = Some("The option --color on is not supported here".to_owned())
                }
                _ => {}
            }
        }
        if let Some(refused) = refused {
            return Err(Outcome::failed(&refused));
        }
        if let Some(text) = query {
            let bad = |error| Outcome::failed(&format!("Bad value for --query {text}: {error}"));
            globals.query = Some(Query::new(text).map_err(bad)?);
        }
        Ok(globals)
    }
}

fn read_operation(
    globals: &Globals,
    operation: OperationName,
    command: &str,
    waiter: Option<&'static Waiter>,
    words: &[String],
    files: &dyn Files,
) -> Result<Invocation, Outcome> {
    if matches!(words, [word] if word == "help") {
        return Err(Outcome::printed(help::operation(operation, command, waiter.is_some())));
    }
    let choices = options::of(operation, waiter.is_some());
    let table: Vec<(&str, Takes)> =
        choices.iter().map(|choice| (choice.name.as_str(), choice.takes)).collect();
    let mut found = argparse::sort(words, &table).map_err(|error| usage(&error))?;
    check_required(&found, &choices)?;
    found.rest.extend(found.first.take());
    if !found.rest.is_empty() {
        return Err(Outcome::unknown_options(&found.rest));
    }
    let mut given = Given { operation, parameters: Data::Object(Vec::new()), paging: Paging::default() };
    given.paging.follow = globals.paginate && waiter.is_none() && crate::paging::pages(operation).is_some();
    given.fill(&found, &choices, files).map_err(|error| Outcome::failed(&error))?;
    let value_of = |does: Does| {
        let used = found
            .options
            .iter()
            .rev()
            .find(|(at, _)| choices.get(*at).is_some_and(|choice| choice.does == does));
        used.map(|(_, values)| values.first().map(String::as_str))
    };
    match value_of(Does::Skeleton) {
        Some(None | Some("input")) => return Err(Outcome::printed(skeleton::input(operation))),
        Some(Some("output")) => {
            convert::validate(operation, &given.finished()).map_err(|error| Outcome::failed(&error))?;
            return Err(Outcome::printed(skeleton::output(operation)));
        }
        Some(Some(other)) => {
            let choices = ["input", "output"].map(str::to_owned);
            return Err(usage(&argparse::invalid_choice("--generate-cli-skeleton", other, &choices)));
        }
        None => {}
    }
    let paging = given.paging.clone();
    let parameters = given.finished();
    convert::validate(operation, &parameters).map_err(|error| Outcome::failed(&error))?;
    let value = convert::to_value(&parameters, Kind::Structure(operation.input()));
    let request = convert::build(operation, &value).map_err(|mismatch| refused(operation, &mismatch))?;
    Ok(Invocation {
        request,
        region: globals.region.clone(),
        output: globals.output,
        query: globals.query.clone(),
        paging,
        waiter: None,
    })
}

fn check_required(found: &Found, choices: &[Choice]) -> Result<(), Outcome> {
    let used = |choice: &Choice| {
        found.options.iter().any(|(at, _)| choices.get(*at).is_some_and(|c| c.name == choice.name))
    };
    let waived = found.options.iter().any(|(at, values)| match choices.get(*at).map(|choice| choice.does) {
        Some(Does::CliInputJson) => true,
        Some(Does::Skeleton) => values.first().is_none_or(|value| value != "output"),
        _ => false,
    });
    let missing: Vec<&str> = choices
        .iter()
        .filter(|choice| choice.required && !used(choice))
        .map(|choice| choice.name.as_str())
        .collect();
    if waived || missing.is_empty() {
        return Ok(());
    }
    Err(usage(&format!("the following arguments are required: {}", missing.join(", "))))
}

/// What the options of an operation say, so far.
struct Given {
    operation: OperationName,
    parameters: Data,
    paging: Paging,
}

impl Given {
    fn fill(&mut self, found: &Found, choices: &[Choice], files: &dyn Files) -> Result<(), String> {
        check_mixed(found, choices)?;
        let mut input = None;
        let mut manual = false;
        let mut paged = Vec::new();
        // In the order of the table, not of the line, as the real one does it; the last of a kind counts.
        for (at, choice) in choices.iter().enumerate() {
            let same = |does: Does| match (choice.does, does) {
                (Does::Set(a, _), Does::Set(b, _)) | (Does::SetInside(a, _), Does::SetInside(b, _)) => {
                    a.name == b.name
                }
                (Does::PublicAddress(_), Does::PublicAddress(_)) => true,
                (a, b) => a == b,
            };
            let last =
                found.options.iter().rev().find(|(at, _)| choices.get(*at).is_some_and(|c| same(c.does)));
            let Some((_, words)) = last.filter(|(last, _)| *last == at) else { continue };
            let word = words.first().map(String::as_str).unwrap_or_default();
            match choice.does {
                Does::Fill(member) => {
                    manual |= choice.hidden || member.name == "PageSize" || member.name == "Marker";
                    let value = unpack::member(self.operation, member, &choice.name, words, files)?;
                    self.parameters.put(member.name, value);
                }
                Does::Set(member, flag) => self.parameters.put(member.name, Data::Flag(flag)),
                Does::SetInside(member, flag) => {
                    let value = match words.first() {
                        None => Data::Object(vec![("Value".to_owned(), Data::Flag(flag))]),
                        Some(_) => unpack::member(self.operation, member, &choice.name, words, files)?,
                    };
                    self.parameters.put(member.name, value);
                }
                Does::Count => self.count(word)?,
                Does::Rule(rule) => self.rule(rule, word)?,
                Does::PublicAddress(flag) => self.interface("AssociatePublicIpAddress", Data::Flag(flag)),
                Does::SecondAddresses => {
                    let address = |word: &String| {
                        let members =
                            [("PrivateIpAddress", Data::Text(word.clone())), ("Primary", Data::Flag(false))];
                        Data::Object(members.map(|(name, value)| (name.to_owned(), value)).into())
                    };
                    self.interface("PrivateIpAddresses", Data::List(words.iter().map(address).collect()));
                }
                Does::SecondAddressCount => {
                    let count = crate::shorthand::whole_number(word)?;
                    self.interface("SecondaryPrivateIpAddressCount", Data::Number(count));
                }
                Does::StartingToken => {
                    paged.push("--starting-token");
                    self.paging.starting_token = Some(word.to_owned());
                }
                Does::PageSize => {
                    paged.push("--page-size");
                    self.paging.page_size = Some(crate::shorthand::whole_number(word)?);
                }
                Does::MaxItems => {
                    paged.push("--max-items");
                    let most = crate::shorthand::whole_number(word)?;
                    if most <= 0 {
                        return Err("Non-positive values for --max-items are not supported here".to_owned());
                    }
                    self.paging.max_items = Some(most);
                }
                Does::CliInputJson => input = Some(word),
                Does::Skeleton => {}
            }
        }
        self.paging.follow &= !manual;
        if !self.paging.follow && !paged.is_empty() {
            let paged = paged.join(", ");
            return Err(format!(
                "Error during pagination: Cannot specify --no-paginate along with pagination arguments: {paged}"
            ));
        }
        match input {
            Some(text) => self.add_json(text, files),
            None => Ok(()),
        }
    }

    fn add_json(&mut self, text: &str, files: &dyn Files) -> Result<(), String> {
        let about = |error: String| format!("Error parsing parameter 'cli-input-json': {error}");
        let text = match file_text(text, files) {
            Some(contents) => {
                contents.map_err(|error| format!("Error parsing parameter '--cli-input-json': {error}"))?
            }
            None => text.to_owned(),
        };
        let data = json::read(&text)
            .map_err(|error| about(format!("Invalid JSON: {error}\nJSON received: {text}")))?;
        let Data::Object(members) = data else { return Err(about("The JSON must be an object".to_owned())) };
        for (name, mut value) in members {
            if self.parameters.get(&name).is_none() {
                if blobs::is_blob(self.operation, &name) {
                    blobs::encode(&mut value);
                }
                self.parameters.put(&name, value);
            }
        }
        Ok(())
    }

    fn count(&mut self, word: &str) -> Result<(), String> {
        let (least, most) = word.split_once(':').unwrap_or((word, word));
        let (Ok(least), Ok(most)) = (least.trim().parse(), most.trim().parse()) else {
            return Err("count parameter should be of form min[:max] (e.g. 1 or 1:10)".to_owned());
        };
        self.parameters.put("MinCount", Data::Number(least));
        self.parameters.put("MaxCount", Data::Number(most));
        Ok(())
    }

    /// Puts a member into the only item of a list.
    fn inside(&mut self, list: &str, first: Data, name: &str, value: Data) {
        if !matches!(self.parameters.get(list), Some(Data::List(items)) if !items.is_empty()) {
            self.parameters.put(list, Data::List(vec![first]));
        }
        let Data::Object(members) = &mut self.parameters else { return };
        let list = members.iter_mut().find(|(member, _)| member == list);
        if let Some((_, Data::List(items))) = list
            && let Some(item) = items.first_mut()
        {
            item.put(name, value);
        }
    }

    fn interface(&mut self, name: &str, value: Data) {
        let first = Data::Object(vec![("DeviceIndex".to_owned(), Data::Number(0))]);
        self.inside("NetworkInterfaces", first, name, value);
    }

    fn rule(&mut self, rule: Rule, word: &str) -> Result<(), String> {
        let text = |text: &str| Data::Text(text.to_owned());
        let mut put =
            |name: &str, value: Data| self.inside("IpPermissions", Data::Object(Vec::new()), name, value);
        match rule {
            Rule::Protocol => {
                if let Ok(number) = word.parse::<i64>() {
                    if !(-1..=255).contains(&number) {
                        // Python raises this inside a handler that replaces it.
                        return Err("protocol parameter should be one of: tcp|udp|icmp|all or any valid protocol number.".to_owned());
                    }
                } else if !matches!(word, "tcp" | "udp" | "icmp" | "all") {
                    return Err(
                        "protocol parameter should be one of: tcp|udp|icmp|all or any valid protocol number."
                            .to_owned(),
                    );
                }
                put("IpProtocol", text(if word == "all" { "-1" } else { word }));
            }
            Rule::Port => {
                let (from, to) = match word {
                    "-1" | "all" => ("-1", "-1"),
                    word => word.split_once('-').unwrap_or((word, word)),
                };
                let (Ok(from), Ok(to)) = (from.trim().parse(), to.trim().parse()) else {
                    return Err(
                        "port parameter should be of the form <from[-to]> (e.g. 22 or 22-25)".to_owned()
                    );
                };
                put("FromPort", Data::Number(from));
                put("ToPort", Data::Number(to));
            }
            Rule::Cidr => {
                let range = Data::Object(vec![("CidrIp".to_owned(), text(word))]);
                put("IpRanges", Data::List(vec![range]));
            }
            Rule::SourceGroup | Rule::GroupOwner => {
                let name = match rule {
                    Rule::GroupOwner => "UserId",
                    _ if word.starts_with("sg-") => "GroupId",
                    _ => "GroupName",
                };
                let permission = match self.parameters.get("IpPermissions") {
                    Some(Data::List(items)) => items.first(),
                    _ => None,
                };
                let pairs = permission.and_then(|permission| permission.get("UserIdGroupPairs"));
                let mut pair = match pairs {
                    Some(Data::List(items)) => items.first().cloned().unwrap_or_default(),
                    _ => Data::Object(Vec::new()),
                };
                pair.put(name, text(word));
                self.inside(
                    "IpPermissions",
                    Data::Object(Vec::new()),
                    "UserIdGroupPairs",
                    Data::List(vec![pair]),
                );
            }
        }
        Ok(())
    }

    /// The parameters, with what the real command line adds and moves before it sends them.
    fn finished(mut self) -> Data {
        if self.operation == OperationName::Ec2RunInstances {
            for name in ["MaxCount", "MinCount"] {
                if self.parameters.get(name).is_none() {
                    self.parameters.put(name, Data::Number(1));
                }
            }
            self.move_into_interface();
        }
        self.parameters
    }

    /// With a network interface that asks for addresses, subnet and groups belong inside it.
    fn move_into_interface(&mut self) {
        let Some(Data::List(interfaces)) = self.parameters.get("NetworkInterfaces") else { return };
        let addresses = ["PrivateIpAddresses", "SecondaryPrivateIpAddressCount", "AssociatePublicIpAddress"];
        let asks =
            interfaces.first().is_some_and(|first| addresses.iter().any(|name| first.get(name).is_some()));
        if !asks {
            return;
        }
        for (outside, within) in [("SubnetId", "SubnetId"), ("SecurityGroupIds", "Groups")] {
            if let Some(value) = self.parameters.take(outside) {
                self.interface(within, value);
            }
        }
        if let Some(value) = self.parameters.take("PrivateIpAddress") {
            let address = [("PrivateIpAddress".to_owned(), value), ("Primary".to_owned(), Data::Flag(true))];
            self.interface("PrivateIpAddresses", Data::List(vec![Data::Object(address.into())]));
        }
    }
}

/// Options that exclude each other.
fn check_mixed(found: &Found, choices: &[Choice]) -> Result<(), String> {
    let used: Vec<&Choice> = found.options.iter().filter_map(|(at, _)| choices.get(*at)).collect();
    let named = |name: &str| used.iter().any(|choice| choice.name == name);
    for choice in &used {
        if let Does::SetInside(member, true) = choice.does {
            let off = used.iter().find(|other| other.does == Does::SetInside(member, false));
            if let Some(off) = off {
                let (on, off) = (&choice.name, &off.name);
                return Err(format!("Cannot specify both the \"{on}\" option and the \"{off}\" option."));
            }
        }
        if matches!(choice.does, Does::Rule(_)) && named("--ip-permissions") {
            let name = choice.name.trim_start_matches('-').replace('-', "_");
            return Err(format!("The --{name} option is not compatible with the --ip-permissions option "));
        }
        let simple = matches!(
            choice.does,
            Does::SecondAddresses | Does::SecondAddressCount | Does::PublicAddress(true)
        );
        if simple && named("--network-interfaces") {
            let message =
                "Mixing the --network-interfaces option with the simple, scalar options is not supported.";
            return Err(message.to_owned());
        }
    }
    Ok(())
}

/// The service's refusal of a value that the command line passes on unread.
fn refused(operation: OperationName, mismatch: &Mismatch) -> Outcome {
    Outcome::refused(operation, &validate::mismatch(operation.service(), mismatch))
}

fn usage(error: &str) -> Outcome {
    Outcome::usage(error)
}
