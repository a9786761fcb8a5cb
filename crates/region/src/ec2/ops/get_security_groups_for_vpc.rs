//! GetSecurityGroupsForVpc — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSecurityGroupsForVpc.html>
//!
//! Supported: the groups of a VPC, the filters that AWS documents, pages.

use model::ec2::{GetSecurityGroupsForVpcInput, GetSecurityGroupsForVpcOutput, SecurityGroupForVpc};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page, passes, tag_shapes, unless_dry_run};
use crate::region::Region;

const FILTERS: &[&str] = &["description", "group-id", "group-name", "owner-id", "primary-vpc-id"];

pub(crate) fn get_security_groups_for_vpc(
    region: &Region,
    input: GetSecurityGroupsForVpcInput,
) -> Result<GetSecurityGroupsForVpcOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let vpc = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?.id;
    unless_dry_run(input.dry_run)?;
    let rows = region.ec2.security_groups.rows().filter(|row| row.vpc == vpc).filter(|row| {
        passes(&input.filters, &row.tags, |name, is| match name {
            "description" => is(&row.description),
            "group-id" => is(&row.id.to_string()),
            "group-name" => is(&row.name),
            "owner-id" => is(region.account()),
            "primary-vpc-id" => is(&vpc.to_string()),
            _ => false,
        })
    });
    let shapes = rows.map(|row| SecurityGroupForVpc {
        description: Some(row.description.clone()),
        group_name: Some(row.name.clone()),
        owner_id: Some(region.account().to_owned()),
        group_id: Some(row.id.to_string()),
        tags: tag_shapes(&row.tags),
        primary_vpc_id: Some(vpc.to_string()),
    });
    let (security_group_for_vpcs, next_token) =
        page(shapes.collect(), input.max_results, input.next_token.as_deref())?;
    Ok(GetSecurityGroupsForVpcOutput { next_token, security_group_for_vpcs })
}
