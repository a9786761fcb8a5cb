//! Parameters → an operation's input, by AWS's models: `Filter.1.Value.2` in EC2, `Filters.member.1.Values.member.2`
//! in the Query protocol. A parameter that is no member of the input is refused by name.
//!
//! Names on the wire: <https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html> (capitalised, lists flat),
//! <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html> (lists behind `member` or their own name).

use model::shape::{Kind, Member, Structure, Value};

use crate::fault::Fault;
use crate::form::Parameters;
use crate::protocol::Protocol;

/// More parts than this in one name belong to no operation.
const DEEPEST: usize = 24;

/// One parameter, its name cut at the dots.
struct Entry<'a> {
    path: Vec<&'a str>,
    name: &'a str,
    text: &'a str,
}

/// The input that these parameters make.
///
/// # Errors
/// A parameter that the input does not have, or that stands there twice.
pub fn record(
    protocol: Protocol,
    structure: &'static Structure,
    parameters: &Parameters,
) -> Result<Value, Fault> {
    let mut entries = Vec::with_capacity(parameters.len());
    for (name, text) in parameters {
        let path: Vec<&str> = name.split('.').take(DEEPEST + 1).collect();
        if path.len() > DEEPEST {
            return Err(unknown(protocol, name));
        }
        entries.push(Entry { path, name, text });
    }
    entries.sort_by(|one, other| one.path.cmp(&other.path));
    let twice = entries.iter().zip(entries.iter().skip(1)).find(|(one, other)| one.path == other.path);
    if let Some((one, _)) = twice {
        let message = format!("The parameter {} is given twice", one.name);
        return Err(Fault::new("InvalidParameterCombination", message));
    }
    structure_value(protocol, structure, &entries, 0)
}

fn structure_value(
    protocol: Protocol,
    structure: &'static Structure,
    entries: &[Entry<'_>],
    depth: usize,
) -> Result<Value, Fault> {
    let mut members = Vec::new();
    for group in groups(entries, depth) {
        if says_nothing(protocol, structure, group, depth) {
            continue;
        }
        let member = part(group, depth)
            .and_then(|part| structure.members.iter().find(|member| is_called(protocol, member, part)));
        let member = member.ok_or_else(|| unknown_first(protocol, group))?;
        members.push((member.name, value(protocol, member.kind, member.item, group, depth + 1)?));
    }
    Ok(Value::Record(members))
}

/// Whether a parameter that we do not have is there without a value: in the Query protocol that is how a client says an
/// empty list, or nothing at all, and there is nothing to ignore in it.
fn says_nothing(
    protocol: Protocol,
    structure: &'static Structure,
    group: &[Entry<'_>],
    depth: usize,
) -> bool {
    let [entry] = group else { return false };
    let is_known =
        || structure.members.iter().any(|member| Some(member.wire) == entry.path.get(depth).copied());
    protocol == Protocol::Query && entry.text.is_empty() && entry.path.len() == depth + 1 && !is_known()
}

/// Whether a member goes by this name in a request. EC2 writes its own names with a capital.
fn is_called(protocol: Protocol, member: &Member, part: &str) -> bool {
    match protocol {
        Protocol::Ec2 => {
            let (mut wanted, mut given) = (member.wire.chars(), part.chars());
            wanted.next().map(|first| first.to_ascii_uppercase()) == given.next()
                && wanted.as_str() == given.as_str()
        }
        Protocol::Query | Protocol::Json => member.wire == part,
    }
}

fn value(
    protocol: Protocol,
    kind: Kind,
    item: &str,
    entries: &[Entry<'_>],
    depth: usize,
) -> Result<Value, Fault> {
    // An empty text stands for an empty list or structure in the Query protocol.
    let is_empty = || matches!(entries, [entry] if entry.path.len() == depth && entry.text.is_empty());
    match kind {
        Kind::Structure(_) if protocol == Protocol::Query && is_empty() => Ok(Value::Record(Vec::new())),
        Kind::Structure(structure) => structure_value(protocol, structure, entries, depth),
        Kind::List(_) if protocol == Protocol::Query && is_empty() => Ok(Value::List(Vec::new())),
        Kind::List(kind) => {
            let mut depth = depth;
            if protocol == Protocol::Query {
                let stranger = entries.iter().find(|entry| {
                    !entry.path.get(depth).is_some_and(|part| *part == item || *part == "member")
                });
                if let Some(stranger) = stranger {
                    return Err(unknown(protocol, stranger.name));
                }
                depth += 1;
            }
            list(protocol, *kind, entries, depth)
        }
        Kind::Text | Kind::Number | Kind::Flag | Kind::Time | Kind::Enumeration(_) => match entries {
            [entry] if entry.path.len() == depth => Ok(Value::Text(entry.text.to_owned())),
            entries => {
                let longer = entries.iter().find(|entry| entry.path.len() > depth);
                Err(unknown(protocol, longer.map_or("", |entry| entry.name)))
            }
        },
    }
}

fn list(protocol: Protocol, kind: Kind, entries: &[Entry<'_>], depth: usize) -> Result<Value, Fault> {
    let mut numbered = Vec::new();
    for group in groups(entries, depth) {
        let digits = part(group, depth).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        let number: Option<u32> = digits.and_then(|digits| digits.parse().ok());
        numbered.push((number.ok_or_else(|| unknown_first(protocol, group))?, group));
    }
    numbered.sort_by_key(|(number, _)| *number);
    let items = numbered.into_iter().map(|(_, group)| value(protocol, kind, "member", group, depth + 1));
    Ok(Value::List(items.collect::<Result<_, _>>()?))
}

/// Entries that have the same part at `depth`: they stand side by side.
fn groups<'e, 'a>(entries: &'e [Entry<'a>], depth: usize) -> impl Iterator<Item = &'e [Entry<'a>]> {
    entries.chunk_by(move |one, other| one.path.get(depth) == other.path.get(depth))
}

fn part<'a>(group: &[Entry<'a>], depth: usize) -> Option<&'a str> {
    group.first().and_then(|entry| entry.path.get(depth)).copied()
}

fn unknown_first(protocol: Protocol, group: &[Entry<'_>]) -> Fault {
    unknown(protocol, group.first().map_or("", |entry| entry.name))
}

/// A parameter that we do not honour, whether AWS would or not. EC2's code and sentence:
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html> (`UnknownParameter`). The services
/// of the Query protocol have no code for it; they say `ValidationError` of whatever is wrong with a parameter.
fn unknown(protocol: Protocol, name: &str) -> Fault {
    let name = crate::scope::shortened(name);
    match protocol {
        Protocol::Ec2 => Fault::new("UnknownParameter", format!("The parameter {name} is not recognized")),
        Protocol::Query | Protocol::Json => {
            Fault::new("ValidationError", format!("The parameter {name} is not supported"))
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use model::OperationName;

    use super::*;

    fn read(operation: OperationName, text: &str) -> String {
        let mut parameters = Vec::new();
        crate::form::read(text.as_bytes(), &mut parameters).expect("well formed");
        let protocol = match operation.service() {
            model::Service::Ec2 => Protocol::Ec2,
            _ => Protocol::Query,
        };
        match record(protocol, operation.input(), &parameters) {
            Ok(value) => {
                format!("{:?}", operation.request(&value).expect("it fits").input().structure().name)
                    + &format!(" {value:?}")
            }
            Err(fault) => format!("{}: {}", fault.code, fault.message),
        }
    }

    #[test]
    fn ec2_capitalises_and_counts() {
        let ten: Vec<String> = (1..=10).map(|i| format!("InstanceId.{i}=i-{i}")).collect();
        let read_ids = read(OperationName::Ec2DescribeInstances, &ten.join("&"));
        assert!(read_ids.ends_with("Text(\"i-9\"), Text(\"i-10\")]))])"), "{read_ids}");
        expect![[r#""DescribeInstancesRequest" Record([("DryRun", Text("true")), ("Filters", List([Record([("Name", Text("tag:a")), ("Values", List([Text("b"), Text("c")]))])]))])"#]]
        .assert_eq(&read(
            OperationName::Ec2DescribeInstances,
            "Filter.1.Name=tag:a&Filter.1.Value.1=b&Filter.1.Value.2=c&DryRun=true",
        ));
    }

    #[test]
    fn query_lists_stand_behind_member_and_may_be_empty() {
        expect![[
            r#""AutoScalingGroupNamesType" Record([("AutoScalingGroupNames", List([Text("a"), Text("b")]))])"#
        ]]
        .assert_eq(&read(
            OperationName::AutoScalingDescribeAutoScalingGroups,
            "AutoScalingGroupNames.member.1=a&AutoScalingGroupNames.member.2=b",
        ));
        expect![[r#""AutoScalingGroupNamesType" Record([("AutoScalingGroupNames", List([]))])"#]]
            .assert_eq(&read(OperationName::AutoScalingDescribeAutoScalingGroups, "AutoScalingGroupNames="));
    }

    #[test]
    fn a_list_that_we_do_not_have_may_be_there_as_long_as_it_is_empty() {
        let read = |text| read(OperationName::AutoScalingCreateAutoScalingGroup, text);
        expect![[r#""CreateAutoScalingGroupType" Record([("MinSize", Text("1"))])"#]]
            .assert_eq(&read("MinSize=1&LoadBalancerNames=&LifecycleHookSpecificationList="));
        expect!["ValidationError: The parameter LoadBalancerNames.member.1 is not supported"]
            .assert_eq(&read("MinSize=1&LoadBalancerNames.member.1=classic"));
    }

    #[test]
    fn what_is_no_parameter_is_refused_by_its_whole_name() {
        let refused = |text| read(OperationName::Ec2DescribeInstances, text);
        expect!["UnknownParameter: The parameter Filter.1.Colour is not recognized"]
            .assert_eq(&refused("Filter.1.Colour=red"));
        expect!["UnknownParameter: The parameter InstanceIds.1 is not recognized"]
            .assert_eq(&refused("InstanceIds.1=i-1"));
        expect!["UnknownParameter: The parameter InstanceId.x is not recognized"]
            .assert_eq(&refused("InstanceId.x=i-1"));
        expect!["UnknownParameter: The parameter InstanceId is not recognized"]
            .assert_eq(&refused("InstanceId=i-1"));
        expect!["UnknownParameter: The parameter DryRun.1 is not recognized"]
            .assert_eq(&refused("DryRun.1=true"));
        expect!["UnknownParameter: The parameter dryRun is not recognized"]
            .assert_eq(&refused("dryRun=true"));
        expect!["InvalidParameterCombination: The parameter DryRun is given twice"]
            .assert_eq(&refused("DryRun=true&DryRun=true"));
        let deep = format!("Filter{}=1", ".1".repeat(10_000));
        assert!(refused(&deep).starts_with("UnknownParameter"));
        expect!["ValidationError: The parameter Names.1 is not supported"]
            .assert_eq(&read(OperationName::Elbv2DescribeTargetGroups, "Names.1=a"));
    }
}
