//! DeleteInternetGateway — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteInternetGateway.html>
//!
//! Supported: refused while it is attached. Routes to it stay, and are black holes.

use model::Caller;
use model::ec2::{DeleteInternetGatewayInput, DeleteInternetGatewayOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Kind, NetworkError};
use crate::region::Region;

pub(crate) fn delete_internet_gateway(
    region: &mut Region,
    _caller: Caller,
    input: DeleteInternetGatewayInput,
) -> Result<DeleteInternetGatewayOutput, Ec2Error> {
    let text = input.internet_gateway_id.unwrap_or_default();
    let row = region.ec2.internet_gateway_named(&text)?;
    let id = row.id;
    if row.vpc.is_some() {
        return Err(NetworkError::HasDependencies { kind: Kind::InternetGateway, id: text }.into());
    }
    unless_dry_run(input.dry_run)?;
    region.ec2.internet_gateways.remove(&id);
    Ok(DeleteInternetGatewayOutput {})
}
