//! DescribeIamInstanceProfileAssociations — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeIamInstanceProfileAssociations.html>
//!
//! Supported: there is no IAM here, so no instance has a profile and none is associated. Unknown ids are refused.

use model::ec2::{DescribeIamInstanceProfileAssociationsInput, DescribeIamInstanceProfileAssociationsOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page};
use crate::ec2::errors::own;
use crate::region::Region;

pub(crate) fn describe_iam_instance_profile_associations(
    _region: &Region,
    input: DescribeIamInstanceProfileAssociationsInput,
) -> Result<DescribeIamInstanceProfileAssociationsOutput, Ec2Error> {
    check_filters(&input.filters, &["instance-id", "state"], false)?;
    if let Some(id) = input.association_ids.first() {
        let sentence = format!("An invalid association-id of '{id}' was given");
        return Err(own("InvalidAssociationID.NotFound", sentence));
    }
    let (iam_instance_profile_associations, next_token) =
        page(Vec::new(), input.max_results, input.next_token.as_deref())?;
    Ok(DescribeIamInstanceProfileAssociationsOutput { iam_instance_profile_associations, next_token })
}
