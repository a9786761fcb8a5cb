//! Traffic sources: target groups by another name, and what AWS has beside them.
//!
//! Supported: target groups of Application Load Balancers (`elbv2`). Refused by name: Classic Load Balancers (`elb`) and
//! VPC Lattice. Source: <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_TrafficSourceIdentifier.html>; the
//! sentence is from memory.

use model::autoscaling::TrafficSourceIdentifier;

use crate::autoscaling::AutoScalingError;

/// What target groups are called here.
pub(crate) const TARGET_GROUP: &str = "elbv2";

/// The ARNs of the target groups that a request names.
pub(crate) fn target_groups(sources: &[TrafficSourceIdentifier]) -> Result<Vec<String>, AutoScalingError> {
    let mut arns = Vec::new();
    for source in sources {
        let identifier = source.identifier.clone().unwrap_or_default();
        let by_arn = if identifier.contains(":vpc-lattice:") {
            "vpc-lattice"
        } else if identifier.starts_with("arn:") {
            TARGET_GROUP
        } else {
            "elb"
        };
        match source.r#type.as_deref().unwrap_or(by_arn) {
            TARGET_GROUP => arns.push(identifier),
            "elb" => return Err(AutoScalingError::UnsupportedParameter("TrafficSources of the type elb")),
            "vpc-lattice" => {
                return Err(AutoScalingError::UnsupportedParameter("TrafficSources of the type vpc-lattice"));
            }
            other => {
                let sentence =
                    format!("Invalid traffic source type: {other}. Valid types: elb, elbv2, vpc-lattice");
                return Err(AutoScalingError::Validation(sentence));
            }
        }
    }
    Ok(arns)
}
