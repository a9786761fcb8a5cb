//! The options of a line → an operation's parameters, with what the real command line adds and moves.
//!
//! Source: <https://github.com/aws/aws-cli/tree/develop/awscli/customizations>: `ec2/addcount.py`, `ec2/runinstances.py`,
//! `ec2/secgroupsimplify.py`, `paginate.py`, `cliinputjson.py`.

use model::OperationName;

use crate::argparse::Found;
use crate::data::Data;
use crate::files::{Files, file_text};
use crate::options::{Choice, Does, Rule};
use crate::paging::Paging;
use crate::{blobs, json, unpack};

/// What the options of an operation say, so far.
pub(crate) struct Given {
    pub(crate) operation: OperationName,
    pub(crate) parameters: Data,
    pub(crate) paging: Paging,
}

impl Given {
    pub(crate) fn fill(
        &mut self,
        found: &Found,
        choices: &[Choice],
        files: &dyn Files,
    ) -> Result<(), String> {
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
        // Python's own complaint: the real one takes it for an object without a look.
        let Data::Object(members) = data else {
            return Err(format!("'{}' object has no attribute 'keys'", data.python_type()));
        };
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
    pub(crate) fn finished(mut self) -> Data {
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
