//! CreateDefaultVpc — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDefaultVpc.html>
//!
//! Supported: the VPC as each account has it, with a subnet in each zone, once.

use model::Caller;
use model::ec2::{CreateDefaultVpcInput, CreateDefaultVpcOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, vpc};
use crate::region::Region;

pub(crate) fn create_default_vpc(
    region: &mut Region,
    _caller: Caller,
    input: CreateDefaultVpcInput,
) -> Result<CreateDefaultVpcOutput, Ec2Error> {
    if vpc::default_vpc(region).is_some() {
        return Err(NetworkError::DefaultVpcExists.into());
    }
    let quotas = &region.ec2.network_quotas;
    if region.ec2.vpcs.len() >= quotas.vpcs {
        return Err(NetworkError::LimitExceeded(Limit::Vpcs).into());
    }
    if region.ec2.internet_gateways.len() >= quotas.internet_gateways {
        return Err(NetworkError::LimitExceeded(Limit::InternetGateways).into());
    }
    unless_dry_run(input.dry_run)?;
    let id = vpc::create_default(region);
    Ok(CreateDefaultVpcOutput { vpc: region.ec2.vpcs.get(&id).map(|row| row.to_shape(region)) })
}
