//! What every service checks before it looks at its own rules: required members and limits, in its own words.
//!
//! EC2 names the first missing parameter. The services of the Query protocol count all violations:
//! `2 validation errors detected: Value null at 'minSize' failed to satisfy constraint: Member must not be null; …`.
//! Sources: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/CommonErrors.html>.

use crate::error::ApiError;
use crate::operation::Service;
use crate::shape::{Expected, Kind, Member, Mismatch, Shape, Value};

/// What says so in words of its own when it names no instances, as moto
/// (<https://github.com/getmoto/moto/blob/master/moto/ec2/models/instances.py>) has it.
const NO_INSTANCES: &[&str] = &[
    "StartInstancesRequest",
    "StopInstancesRequest",
    "RebootInstancesRequest",
    "TerminateInstancesRequest",
    "MonitorInstancesRequest",
    "UnmonitorInstancesRequest",
];

/// Checks required members and limits of an input.
///
/// # Errors
/// `MissingParameter` from EC2, `ValidationError` from the other services. EC2 leaves limits to its operations.
pub fn input(service: Service, input: &dyn Shape) -> Result<(), ApiError> {
    if service == Service::Ec2 {
        return first_missing(input, "").map_or(Ok(()), |path| {
            if path == "InstanceIds" && NO_INSTANCES.contains(&input.structure().name) {
                return Err(ApiError::new(
                    service,
                    "InvalidParameterCombination",
                    "No instances specified".to_owned(),
                ));
            }
            let tagging = matches!(input.structure().name, "CreateTagsRequest" | "DeleteTagsRequest");
            let path = match path.as_str() {
                "Resources" if tagging => "resourceIdSet",
                "Tags" if tagging => "tagSet",
                other => other,
            };
            let message = format!("The request must contain the parameter {path}");
            Err(ApiError::new(service, "MissingParameter", message))
        });
    }
    let mut violations = Vec::new();
    for (member, field) in input.structure().members.iter().zip(input.fields()) {
        collect(&lower_first(member.name), member, field.value().as_ref(), &mut violations);
    }
    if violations.is_empty() { Ok(()) } else { Err(validation_error(service, &violations)) }
}

/// AWS's refusal of a value that does not fit its member.
pub fn mismatch(service: Service, mismatch: &Mismatch) -> ApiError {
    let path: Vec<String> = mismatch.path.iter().map(|name| lower_first(name)).collect();
    let (place, value) = (path.join("."), &mismatch.value);
    let name = mismatch.path.iter().rev().find(|name| !name.ends_with(".member"));
    let name = name.map(AsRef::as_ref).unwrap_or_default();
    match (&mismatch.expected, service) {
        (Expected::OneOf(_), Service::Ec2) if name == "Attribute" => {
            let message = format!("Value ({value}) for parameter attribute is invalid. Unknown attribute.");
            ApiError::new(service, "InvalidParameterValue", message)
        }
        (Expected::OneOf(_) | Expected::Kind(_), Service::Ec2) => {
            let message = format!("Value ({value}) for parameter {name} is invalid.");
            ApiError::new(service, "InvalidParameterValue", message)
        }
        (Expected::OneOf(values), _) => {
            let set = values.join(", ");
            let violation = format!(
                "Value '{value}' at '{place}' failed to satisfy constraint: Member must satisfy enum value set: [{set}]"
            );
            validation_error(service, &[violation])
        }
        (Expected::Kind(_), _) => ApiError::new(
            service,
            "MalformedInput",
            format!("Value '{value}' at '{place}' has the wrong type"),
        ),
        (Expected::Member(structure), _) => {
            let message = format!("The parameter {value} of {} is not supported here", structure.name);
            ApiError::new(service, "UnsupportedOperation", message)
        }
    }
}

fn validation_error(service: Service, violations: &[String]) -> ApiError {
    let count = violations.len();
    let errors = if count == 1 { "error" } else { "errors" };
    let message = format!("{count} validation {errors} detected: {}", violations.join("; "));
    // The services that speak JSON name their exceptions:
    // <https://docs.aws.amazon.com/systems-manager/latest/APIReference/CommonErrors.html>.
    let code = if service == Service::Ssm { "ValidationException" } else { "ValidationError" };
    ApiError::new(service, code, message)
}

fn first_missing(shape: &dyn Shape, prefix: &str) -> Option<String> {
    let members = shape.structure().members.iter().zip(shape.fields());
    members.filter(|(member, _)| member.required).find_map(|(member, field)| {
        let value = field.value();
        value.is_none().then(|| format!("{prefix}{}", member.name))
    })
}

fn collect(place: &str, member: &Member, value: Option<&Value>, violations: &mut Vec<String>) {
    let Some(value) = value else {
        if member.required {
            violations.push(format!(
                "Value null at '{place}' failed to satisfy constraint: Member must not be null"
            ));
        }
        return;
    };
    let (size, printed, what) = match value {
        Value::Text(text) => {
            (i64::try_from(text.chars().count()).unwrap_or(i64::MAX), text.clone(), "length")
        }
        Value::Number(number) => (*number, number.to_string(), "value"),
        Value::List(items) => {
            let texts = items
                .iter()
                .filter_map(|item| if let Value::Text(text) = item { Some(text.as_str()) } else { None });
            let printed = format!("[{}]", texts.collect::<Vec<_>>().join(", "));
            (i64::try_from(items.len()).unwrap_or(i64::MAX), printed, "length")
        }
        Value::Flag(_) | Value::Time(_) | Value::Record(_) => (0, String::new(), ""),
    };
    let constraint = match (member.min, member.max) {
        (Some(min), _) if !what.is_empty() && size < min => {
            Some(format!("{what} greater than or equal to {min}"))
        }
        (_, Some(max)) if !what.is_empty() && size > max => {
            Some(format!("{what} less than or equal to {max}"))
        }
        _ => None,
    };
    if let Some(constraint) = constraint {
        violations.push(format!(
            "Value '{printed}' at '{place}' failed to satisfy constraint: Member must have {constraint}"
        ));
    }
    nested(place, member.kind, value, violations);
}

fn nested(place: &str, kind: Kind, value: &Value, violations: &mut Vec<String>) {
    match (kind, value) {
        (Kind::Structure(structure), Value::Record(members)) => {
            for member in structure.members {
                let value = members.iter().find(|(name, _)| *name == member.name).map(|(_, value)| value);
                let place = format!("{place}.{}", lower_first(member.name));
                collect(&place, member, value, violations);
            }
        }
        (Kind::List(item), Value::List(items)) => {
            for (position, value) in items.iter().enumerate() {
                nested(&format!("{place}.{}.member", position + 1), *item, value, violations);
            }
        }
        _ => {}
    }
}

fn lower_first(name: &str) -> String {
    let capitals = name.chars().take_while(char::is_ascii_uppercase).count();
    // `VPCZoneIdentifier` → `vPCZoneIdentifier`, as AWS prints it: the first letter alone.
    let first = usize::from(capitals > 0);
    name[..first].to_ascii_lowercase() + &name[first..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::autoscaling::CreateAutoScalingGroupInput;
    use crate::ec2::CreateSnapshotInput;

    #[test]
    fn a_value_in_a_list_is_named_with_its_place() {
        let action = Value::Record(vec![("Type", Value::Text("forward2".to_owned()))]);
        let record = Value::Record(vec![("Actions", Value::List(vec![action]))]);
        let wrong = crate::shape::from_record::<crate::elbv2::CreateRuleInput>(&record);
        let refusal = mismatch(Service::Elbv2, &wrong.expect_err("AWS forwards once"));
        let words = "1 validation error detected: Value 'forward2' at 'actions.1.member.type' failed to satisfy \
                     constraint: Member must satisfy enum value set";
        assert!(refusal.message.starts_with(words), "{refusal}");
    }

    #[test]
    fn ec2_names_the_missing_parameter() {
        let refusal = input(Service::Ec2, &CreateSnapshotInput::default()).expect_err("a volume is required");
        assert_eq!(refusal.to_string(), "MissingParameter: The request must contain the parameter VolumeId");
    }

    #[test]
    fn auto_scaling_counts_all_violations() {
        let group = CreateAutoScalingGroupInput { max_size: Some(1), ..Default::default() };
        let refusal = input(Service::AutoScaling, &group).expect_err("name and minimum are required");
        assert_eq!(
            refusal.to_string(),
            "ValidationError: 2 validation errors detected: Value null at 'autoScalingGroupName' failed to satisfy \
             constraint: Member must not be null; Value null at 'minSize' failed to satisfy constraint: Member must \
             not be null"
        );
    }
}
