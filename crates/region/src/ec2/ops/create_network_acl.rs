//! CreateNetworkAcl — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAcl.html>
//!
//! Supported: a list that denies everything, tags, client tokens.

use model::Caller;
use model::ec2::{CreateNetworkAclInput, CreateNetworkAclOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, network_acl, tags, vpc};
use crate::region::Region;

pub(crate) fn create_network_acl(
    region: &mut Region,
    caller: Caller,
    input: CreateNetworkAclInput,
) -> Result<CreateNetworkAclOutput, Ec2Error> {
    let token = input.client_token.clone();
    let earlier = vpc::made_before(region, "CreateNetworkAcl", token.as_deref(), &input)?;
    if let Some(row) = earlier.and_then(|id| region.ec2.network_acl_named(&id).ok()) {
        return Ok(CreateNetworkAclOutput { network_acl: Some(row.to_shape(region)), client_token: token });
    }
    let vpc = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?.id;
    tags::check_resource_types(&input.tag_specifications, &["network-acl"])?;
    let tags = tags::for_new(&input.tag_specifications, "network-acl", caller)?;
    let count = region.ec2.network_acls.rows().filter(|row| row.vpc == vpc).count();
    if count >= region.ec2.network_quotas.network_acls_per_vpc {
        return Err(NetworkError::LimitExceeded(Limit::NetworkAcls).into());
    }
    unless_dry_run(input.dry_run)?;
    let id = network_acl::create_empty(region, vpc, tags);
    vpc::remember(region, "CreateNetworkAcl", token.as_deref(), &input, id.to_string());
    let network_acl = region.ec2.network_acls.get(&id).map(|row| row.to_shape(region));
    Ok(CreateNetworkAclOutput { network_acl, client_token: token })
}
