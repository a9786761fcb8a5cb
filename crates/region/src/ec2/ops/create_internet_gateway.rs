//! CreateInternetGateway — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInternetGateway.html>
//!
//! Supported: a gateway that is attached to nothing, tags.

use model::Caller;
use model::ec2::{CreateInternetGatewayInput, CreateInternetGatewayOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, tags, vpc};
use crate::region::Region;

pub(crate) fn create_internet_gateway(
    region: &mut Region,
    caller: Caller,
    input: CreateInternetGatewayInput,
) -> Result<CreateInternetGatewayOutput, Ec2Error> {
    tags::check_resource_types(&input.tag_specifications, &["internet-gateway"])?;
    let tags = tags::for_new(&input.tag_specifications, "internet-gateway", caller)?;
    if region.ec2.internet_gateways.len() >= region.ec2.network_quotas.internet_gateways {
        return Err(NetworkError::LimitExceeded(Limit::InternetGateways).into());
    }
    unless_dry_run(input.dry_run)?;
    let id = vpc::create_internet_gateway(region, None, tags);
    let internet_gateway = region.ec2.internet_gateways.get(&id).map(|row| row.to_shape(region));
    Ok(CreateInternetGatewayOutput { internet_gateway })
}
