//! Between [`Data`] and the shapes of `model`, by their schemas.

use core::fmt::Write;

use clockwork::Instant;
use model::shape::{Kind, Member, Mismatch, Shape, Structure, Value, from_record, record};
use model::{Operation, OperationName, Request, Response, Service};

use crate::data::Data;

macro_rules! build {
    (
        read { $( $Read:ident = $rs:ident $RS:ident $RN:ident $rsn:ident ($RI:ident) -> ($RO:ident) of [$($T:ident)*]; )* }
        write { $( $Write:ident = $ws:ident $WS:ident $WN:ident $wsn:ident ($WI:ident) -> ($WO:ident) of []; )* }
    ) => {
        /// The request that these members make.
        ///
        /// # Errors
        /// A member that does not fit.
        pub(crate) fn build(operation: OperationName, members: &Value) -> Result<Request, Mismatch> {
            Ok(match operation {
                $( OperationName::$Read => from_record::<model::$rs::$RI>(members)?.into_request(), )*
                $( OperationName::$Write => from_record::<model::$ws::$WI>(members)?.into_request(), )*
            })
        }
    };
}

model::for_each_operation!(build);

/// What the real command line says about parameters before it sends them: botocore's `ParamValidator`.
///
/// # Errors
/// All that is wrong, a line each.
pub(crate) fn validate(operation: OperationName, parameters: &Data) -> Result<(), String> {
    validate_as(operation.input(), parameters)
}

/// The same, by any structure.
///
/// # Errors
/// All that is wrong, a line each.
pub(crate) fn validate_as(structure: &Structure, parameters: &Data) -> Result<(), String> {
    let mut report = String::new();
    check_structure("", structure, parameters, &mut report);
    if report.is_empty() { Ok(()) } else { Err(format!("Parameter validation failed:{report}")) }
}

fn check_structure(place: &str, structure: &Structure, value: &Data, report: &mut String) {
    let Data::Object(members) = value else { return wrong_type(place, value, "<class 'dict'>", report) };
    let shown = if place.is_empty() { "input" } else { place };
    for member in structure.members.iter().filter(|member| member.required) {
        if value.get(member.name).is_none() {
            let _ = write!(report, "\nMissing required parameter in {shown}: \"{}\"", member.name);
        }
    }
    let known = |name: &str| structure.members.iter().find(|member| member.name == name);
    for (name, _) in members.iter().filter(|(name, _)| known(name).is_none()) {
        let names: Vec<&str> = structure.members.iter().map(|member| member.name).collect();
        let names = names.join(", ");
        let _ = write!(report, "\nUnknown parameter in {shown}: \"{name}\", must be one of: {names}");
    }
    for (name, value) in members {
        if let Some(member) = known(name) {
            let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
            check(&place, member.kind, value, member.min, report);
        }
    }
}

fn check(place: &str, kind: Kind, value: &Data, min: Option<i64>, report: &mut String) {
    let min = min.unwrap_or(i64::MIN);
    let length = match (kind, value) {
        (Kind::Structure(structure), _) => return check_structure(place, structure, value, report),
        (Kind::List(item), Data::List(items)) => {
            for (position, value) in items.iter().enumerate() {
                check(&format!("{place}[{position}]"), *item, value, None, report);
            }
            items.len()
        }
        (Kind::List(_), _) => return wrong_type(place, value, "<class 'list'>, <class 'tuple'>", report),
        (Kind::Number, Data::Number(number)) => {
            if *number < min {
                let line =
                    format!("\nInvalid value for parameter {place}, value: {number}, valid min value: {min}");
                report.push_str(&line);
            }
            return;
        }
        (Kind::Number, _) => return wrong_type(place, value, "<class 'int'>", report),
        (Kind::Flag, Data::Flag(_)) => return,
        (Kind::Flag, _) => return wrong_type(place, value, "<class 'bool'>", report),
        (Kind::Time, Data::Text(text)) if clockwork::Instant::parse_iso(text).is_some() => return,
        (Kind::Time, _) => {
            return wrong_type(place, value, "<class 'datetime.datetime'>, timestamp-string", report);
        }
        (Kind::Text | Kind::Enumeration(_), Data::Text(text)) => text.chars().count(),
        (Kind::Text | Kind::Enumeration(_), _) => return wrong_type(place, value, "<class 'str'>", report),
    };
    if i64::try_from(length).unwrap_or(i64::MAX) < min {
        let _ = write!(
            report,
            "\nInvalid length for parameter {place}, value: {length}, valid min length: {min}"
        );
    }
}

fn wrong_type(place: &str, value: &Data, wanted: &str, report: &mut String) {
    let (shown, found) = (value.python(), value.python_type());
    let _ = write!(
        report,
        "\nInvalid type for parameter {place}, value: {shown}, type: <class '{found}'>, valid types: {wanted}"
    );
}

/// Valid parameters as a record of the model.
pub(crate) fn to_value(parameters: &Data, kind: Kind) -> Value {
    match (parameters, kind) {
        (Data::Object(members), Kind::Structure(structure)) => {
            let known = |name: &str| structure.members.iter().find(|member| member.name == name);
            let members =
                members.iter().filter_map(|(name, value)| known(name).map(|member| (member, value)));
            Value::Record(
                members.map(|(member, value)| (member.name, to_value(value, member.kind))).collect(),
            )
        }
        (Data::List(items), Kind::List(item)) => {
            Value::List(items.iter().map(|data| to_value(data, *item)).collect())
        }
        (Data::Text(text), _) => Value::Text(text.clone()),
        (Data::Number(number), _) => Value::Number(*number),
        (Data::Flag(flag), _) => Value::Flag(*flag),
        // Validation has refused these.
        (Data::Null | Data::Object(_) | Data::List(_), _) => Value::Text(String::new()),
    }
}

/// An input as data: the members that are present.
pub(crate) fn from_input(input: &dyn Shape) -> Data {
    plain(record(input))
}

fn plain(value: Value) -> Data {
    match value {
        Value::Text(text) => Data::Text(text),
        Value::Number(number) => Data::Number(number),
        Value::Flag(flag) => Data::Flag(flag),
        Value::Time(time) => Data::Text(time.iso_millis()),
        Value::List(items) => Data::List(items.into_iter().map(plain).collect()),
        Value::Record(members) => {
            Data::Object(members.into_iter().map(|(name, value)| (name.to_owned(), plain(value))).collect())
        }
    }
}

/// An answer as the command line prints it: members in AWS's order, lists that AWS sends although empty.
pub(crate) fn from_response(response: &Response) -> Data {
    let name = response.name();
    let mut answer = output(name, name.output(), record(response.output()));
    crate::blobs::decode_answer(name, &mut answer);
    answer
}

fn output(operation: OperationName, structure: &'static Structure, record: Value) -> Data {
    let members = if let Value::Record(members) = record { members } else { Vec::new() };
    // A record has the structure's order, so both can be walked side by side.
    let mut members = members.into_iter().peekable();
    let mut object = Vec::new();
    for member in structure.members {
        match members.next_if(|(name, _)| *name == member.name) {
            Some((name, value)) => {
                object.push((name.to_owned(), output_member(operation, structure, member, value)))
            }
            None if matches!(member.kind, Kind::List(_))
                && sent_when_empty(operation, structure.name, member) =>
            {
                object.push((member.name.to_owned(), Data::List(Vec::new())));
            }
            None => {}
        }
    }
    Data::Object(object)
}

fn output_member(operation: OperationName, structure: &Structure, member: &Member, value: Value) -> Data {
    match (member.kind, value) {
        // The real one prints moments as they come, and JSON has them as seconds since 1970.
        (Kind::Time, Value::Time(time)) if operation.service() == Service::Ssm => {
            Data::Number(i64::try_from(time.as_secs()).unwrap_or(i64::MAX))
        }
        (Kind::Time, Value::Time(time)) => Data::Text(printed_moment(structure, member, time)),
        (Kind::Structure(inner), value) => output(operation, inner, value),
        (Kind::List(Kind::Structure(inner)), Value::List(items)) => {
            Data::List(items.into_iter().map(|item| output(operation, inner, item)).collect())
        }
        (_, value) => plain(value),
    }
}

/// A moment of an answer as AWS sends it, which is how the command line prints it.
pub fn printed_moment(structure: &Structure, member: &Member, moment: Instant) -> String {
    // Auto Scaling prints when an activity ended in whole seconds, when it began in milliseconds.
    if structure.name == "Activity" && member.name == "EndTime" {
        return moment.iso_seconds();
    }
    moment.iso_millis()
}

/// Whether AWS sends this list although it is empty; the command line then prints `[]`.
pub fn sent_when_empty(operation: OperationName, structure: &str, member: &Member) -> bool {
    let service = operation.service();
    // A target group that was made just now tells nothing of load balancers
    // (https://docs.aws.amazon.com/cli/latest/reference/elbv2/create-target-group.html).
    if operation == OperationName::Elbv2CreateTargetGroup && member.name == "LoadBalancerArns" {
        return false;
    }
    // Of a launch template AWS sends what was said in it, and nothing else.
    let of_template = structure == "ResponseLaunchTemplateData" || structure.starts_with("LaunchTemplate");
    let left_out = LEFT_OUT.contains(&(service, structure, member.name));
    !left_out && (service != Service::Ec2 || !of_template)
}

/// Lists that AWS leaves out when they are empty; all others are sent, by the examples of
/// <https://awscli.amazonaws.com/v2/documentation/api/latest/reference/ec2/index.html> and its neighbours.
const LEFT_OUT: &[(Service, &str, &str)] = &[
    (Service::AutoScaling, "ActivityType", "Activities"),
    (Service::Ec2, "CreateSecurityGroupResult", "Tags"),
    (Service::Ec2, "Image", "Tags"),
    (Service::Ec2, "ImportKeyPairResult", "Tags"),
    (Service::Ec2, "Instance", "Tags"),
    (Service::Ec2, "InstanceAttribute", "BlockDeviceMappings"),
    (Service::Ec2, "InstanceAttribute", "Groups"),
    (Service::Ec2, "InstanceStatusSummary", "Details"),
    (Service::Ec2, "KeyPair", "Tags"),
    (Service::Ec2, "RevokeSecurityGroupEgressResult", "UnknownIpPermissions"),
    (Service::Ec2, "RevokeSecurityGroupIngressResult", "UnknownIpPermissions"),
    (Service::Ec2, "SecurityGroup", "Tags"),
    (Service::Ec2, "Snapshot", "Tags"),
    (Service::Ec2, "Subnet", "Tags"),
    (Service::Ec2, "Volume", "Tags"),
    (Service::Ec2, "Vpc", "Tags"),
    (Service::Elbv2, "ForwardActionConfig", "TargetGroups"),
    (Service::Elbv2, "RuleCondition", "Values"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(
        service: Service,
        structure: &'static Structure,
        found: &mut Vec<(Service, &'static str, &'static str)>,
    ) {
        for member in structure.members {
            if matches!(member.kind, Kind::List(_)) {
                found.push((service, structure.name, member.name));
            }
            match member.kind {
                Kind::Structure(inner) | Kind::List(&Kind::Structure(inner)) => lists(service, inner, found),
                _ => {}
            }
        }
    }

    #[test]
    fn lists_that_are_left_out_exist() {
        let mut found = Vec::new();
        OperationName::ALL.iter().for_each(|name| lists(name.service(), name.output(), &mut found));
        for list in LEFT_OUT {
            assert!(found.contains(list), "{list:?}");
        }
    }
}
