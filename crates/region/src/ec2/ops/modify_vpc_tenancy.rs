//! ModifyVpcTenancy — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcTenancy.html>
//!
//! Supported: from `dedicated` to `default`, the only change that AWS allows.

use model::Caller;
use model::ec2::{ModifyVpcTenancyInput, ModifyVpcTenancyOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn modify_vpc_tenancy(
    region: &mut Region,
    _caller: Caller,
    input: ModifyVpcTenancyInput,
) -> Result<ModifyVpcTenancyOutput, Ec2Error> {
    let id = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?.id;
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.vpcs.get_mut(&id) {
        row.dedicated = false;
    }
    Ok(ModifyVpcTenancyOutput { return_value: Some(true) })
}
