//! DescribeSecurityGroupReferences — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupReferences.html>
//!
//! Supported: that the groups exist is checked. It is about groups that a rule at the other end of a VPC peering
//! connection names, which no rule can do here, so the answer is empty.

use model::ec2::{DescribeSecurityGroupReferencesInput, DescribeSecurityGroupReferencesOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, security_group};
use crate::region::Region;

pub(crate) fn describe_security_group_references(
    region: &Region,
    input: DescribeSecurityGroupReferencesInput,
) -> Result<DescribeSecurityGroupReferencesOutput, Ec2Error> {
    for text in &input.group_id {
        security_group::with_id(region, text)?;
    }
    unless_dry_run(input.dry_run)?;
    Ok(DescribeSecurityGroupReferencesOutput::default())
}
