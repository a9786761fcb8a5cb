//! AssociateIamInstanceProfile — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateIamInstanceProfile.html>
//!
//! Supported: the refusal that AWS gives for a profile that does not exist: there is no IAM here, so none does.

use model::Caller;
use model::ec2::{AssociateIamInstanceProfileInput, AssociateIamInstanceProfileOutput};

use super::run_instances::no_such_profile;
use crate::ec2::Ec2Error;
use crate::region::Region;

pub(crate) fn associate_iam_instance_profile(
    region: &mut Region,
    _caller: Caller,
    input: AssociateIamInstanceProfileInput,
) -> Result<AssociateIamInstanceProfileOutput, Ec2Error> {
    region.ec2.instance_named(input.instance_id.as_deref().unwrap_or_default())?;
    Err(no_such_profile(&input.iam_instance_profile.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::scenario::worlds::{self, refusal};

    #[test]
    fn no_profile_exists_and_so_no_association() {
        let mut region = worlds::blog();
        let instance_id = region.ec2.instances.rows().next().map(|row| row.id.to_string());
        let profile = IamInstanceProfileSpecification { name: Some("web".to_owned()), arn: None };
        let associate = AssociateIamInstanceProfileInput {
            iam_instance_profile: Some(profile.clone()),
            instance_id: instance_id.clone(),
        };
        assert_eq!(
            refusal(&mut region, associate),
            "InvalidParameterValue: Value (web) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance \
             Profile name"
        );
        let association_id = Some("iip-assoc-0123456789abcdef0".to_owned());
        let disassociate = DisassociateIamInstanceProfileInput { association_id: association_id.clone() };
        assert!(refusal(&mut region, disassociate).starts_with("InvalidAssociationID.NotFound"));
        let replace =
            ReplaceIamInstanceProfileAssociationInput { iam_instance_profile: Some(profile), association_id };
        assert!(refusal(&mut region, replace).starts_with("InvalidAssociationID.NotFound"));
    }
}
