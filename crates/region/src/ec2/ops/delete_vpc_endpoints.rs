//! DeleteVpcEndpoints — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html>
//!
//! Supported: what is unknown is told apart from what was deleted, as AWS does.

use model::Caller;
use model::ec2::{
    DeleteVpcEndpointsInput, DeleteVpcEndpointsOutput, UnsuccessfulItem, UnsuccessfulItemError,
};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn delete_vpc_endpoints(
    region: &mut Region,
    _caller: Caller,
    input: DeleteVpcEndpointsInput,
) -> Result<DeleteVpcEndpointsOutput, Ec2Error> {
    unless_dry_run(input.dry_run)?;
    let mut unsuccessful = Vec::new();
    for text in &input.vpc_endpoint_ids {
        match region.ec2.vpc_endpoint_named(text).map(|row| row.id) {
            Ok(id) => {
                region.ec2.vpc_endpoints.remove(&id);
            }
            Err(refusal) => unsuccessful.push(UnsuccessfulItem {
                error: Some(UnsuccessfulItemError {
                    code: Some(refusal.code().to_owned()),
                    message: Some(refusal.to_string()),
                }),
                resource_id: Some(text.clone()),
            }),
        }
    }
    Ok(DeleteVpcEndpointsOutput { unsuccessful })
}
