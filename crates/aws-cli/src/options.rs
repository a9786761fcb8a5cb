//! The options of an operation: one per member of its input, and those that the real command line adds by hand.
//!
//! Sources: <https://github.com/aws/aws-cli/tree/develop/awscli/customizations>: `ec2/addcount.py`,
//! `ec2/runinstances.py`, `ec2/secgroupsimplify.py`, `toplevelbool.py`, `argrename.py`, `paginate.py`.

use model::shape::{Kind, Member};
use model::{OperationName, Service};

use crate::argparse::Takes;
use crate::names::dashed;
use crate::paging;

/// One option.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// With its dashes.
    pub(crate) name: String,
    pub(crate) takes: Takes,
    pub(crate) does: Does,
    pub(crate) required: bool,
    /// Works, but help and completion do not offer it.
    pub(crate) hidden: bool,
}

/// What an option is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Does {
    /// Fills a member.
    Fill(&'static Member),
    /// Sets a flag.
    Set(&'static Member, bool),
    /// Sets the flag inside a structure that holds nothing else.
    SetInside(&'static Member, bool),
    /// `--count` of run-instances.
    Count,
    /// One rule of a security group.
    Rule(Rule),
    /// The public address of run-instances.
    PublicAddress(bool),
    /// A second private address, or how many: a member of the first network interface.
    SecondAddresses,
    SecondAddressCount,
    StartingToken,
    PageSize,
    MaxItems,
    CliInputJson,
    Skeleton,
}

/// The part of a rule that a short option fills.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Rule {
    Protocol,
    Port,
    Cidr,
    SourceGroup,
    GroupOwner,
}

/// Options of every operation's own command line, in AWS's order; `waiting` leaves out those of paging.
pub(crate) fn of(operation: OperationName, waiting: bool) -> Vec<Choice> {
    let mut choices = Vec::new();
    for member in operation.input().members {
        add_member(&mut choices, operation, member);
    }
    add_by_hand(&mut choices, operation);
    if let Some(pages) = paging::pages(operation).filter(|_| !waiting) {
        for choice in &mut choices {
            let paged = |member: &Member| member.name == pages.token || Some(member.name) == pages.limit;
            choice.hidden |= matches!(choice.does, Does::Fill(member) if paged(member));
        }
        choices.push(choice("--starting-token", Takes::One, Does::StartingToken));
        // Where the operation itself has `PageSize`, the option is that member, and using it ends paging.
        if pages.limit.is_some_and(|limit| limit != "PageSize") {
            choices.push(choice("--page-size", Takes::One, Does::PageSize));
        }
        choices.push(choice("--max-items", Takes::One, Does::MaxItems));
    }
    choices.push(choice("--cli-input-json", Takes::One, Does::CliInputJson));
    choices.push(choice("--generate-cli-skeleton", Takes::Maybe, Does::Skeleton));
    choices
}

fn choice(name: &str, takes: Takes, does: Does) -> Choice {
    Choice { name: name.to_owned(), takes, does, required: false, hidden: false }
}

fn add_member(choices: &mut Vec<Choice>, operation: OperationName, member: &'static Member) {
    let name = dashed(member.name);
    let ec2 = operation.service() == Service::Ec2;
    match member.kind {
        Kind::Flag => {
            choices.push(choice(&format!("--{name}"), Takes::Nothing, Does::Set(member, true)));
            let off = match name.as_str() {
                "no-reboot" => "--reboot".to_owned(),
                "egress" => "--ingress".to_owned(),
                _ => format!("--no-{name}"),
            };
            choices.push(choice(&off, Takes::Nothing, Does::Set(member, false)));
        }
        kind if ec2 && only_a_flag(kind) => {
            choices.push(choice(&format!("--{name}"), Takes::Maybe, Does::SetInside(member, true)));
            choices.push(choice(&format!("--no-{name}"), Takes::Nothing, Does::SetInside(member, false)));
        }
        kind => {
            let takes = if matches!(kind, Kind::List(_)) { Takes::Any } else { Takes::One };
            let fill = choice(&format!("--{name}"), takes, Does::Fill(member));
            choices.push(Choice { required: member.required, ..fill });
        }
    }
    if member.name == "DisableApiTermination" {
        let does =
            if member.kind == Kind::Flag { Does::Set(member, false) } else { Does::SetInside(member, false) };
        let alias = choice("--enable-api-termination", Takes::Nothing, does);
        if let Some(off) = choices.last_mut() {
            off.hidden = true;
        }
        choices.push(alias);
    }
}

/// Whether a structure holds a flag named `Value` and nothing else.
fn only_a_flag(kind: Kind) -> bool {
    match kind {
        Kind::Structure(structure) => {
            matches!(structure.members, [Member { name: "Value", kind: Kind::Flag, .. }])
        }
        _ => false,
    }
}

fn add_by_hand(choices: &mut Vec<Choice>, operation: OperationName) {
    match operation {
        OperationName::Ec2RunInstances => {
            choices.retain(|choice| !matches!(choice.name.as_str(), "--min-count" | "--max-count"));
            choices.push(choice("--count", Takes::One, Does::Count));
            choices.push(choice("--secondary-private-ip-addresses", Takes::Any, Does::SecondAddresses));
            choices.push(choice(
                "--secondary-private-ip-address-count",
                Takes::One,
                Does::SecondAddressCount,
            ));
            choices.push(choice("--associate-public-ip-address", Takes::Nothing, Does::PublicAddress(true)));
            choices.push(choice(
                "--no-associate-public-ip-address",
                Takes::Nothing,
                Does::PublicAddress(false),
            ));
        }
        OperationName::Ec2AuthorizeSecurityGroupIngress
        | OperationName::Ec2AuthorizeSecurityGroupEgress
        | OperationName::Ec2RevokeSecurityGroupIngress
        | OperationName::Ec2RevokeSecurityGroupEgress => {
            let inner =
                ["--ip-protocol", "--from-port", "--to-port", "--cidr-ip", "--source-security-group-name"];
            for choice in choices.iter_mut() {
                let shadowed = inner.contains(&choice.name.as_str());
                choice.hidden |= shadowed || choice.name == "--source-security-group-owner-id";
            }
            choices.push(choice("--protocol", Takes::One, Does::Rule(Rule::Protocol)));
            choices.push(choice("--port", Takes::One, Does::Rule(Rule::Port)));
            choices.push(choice("--cidr", Takes::One, Does::Rule(Rule::Cidr)));
            choices.push(choice("--source-group", Takes::One, Does::Rule(Rule::SourceGroup)));
            choices.push(choice("--group-owner", Takes::One, Does::Rule(Rule::GroupOwner)));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_options_of_an_operation_have_one_name() {
        for operation in OperationName::ALL {
            let mut names: Vec<String> =
                of(*operation, false).into_iter().map(|choice| choice.name).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{operation:?}");
        }
    }
}
