//! GetConsoleOutput — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetConsoleOutput.html>
//!
//! Supported: the console of a machine since its last boot, base64. Simplified: it is up to date at any time, with
//! or without `Latest`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::ec2::{GetConsoleOutputInput, GetConsoleOutputOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::machines;
use crate::region::Region;

/// How much of the console AWS keeps: the last 64 KB (same page).
const MOST_OUTPUT: usize = 64 * 1024;

pub(crate) fn get_console_output(
    region: &Region,
    input: GetConsoleOutputInput,
) -> Result<GetConsoleOutputOutput, Ec2Error> {
    let instance = region.ec2.instance_named(input.instance_id.as_deref().unwrap_or_default())?;
    unless_dry_run(input.dry_run)?;
    let output = machines::console_output(region, instance.id);
    Ok(GetConsoleOutputOutput {
        instance_id: Some(instance.id.to_string()),
        timestamp: Some(region.now),
        output: output.map(|text| STANDARD.encode(last(text.as_bytes(), MOST_OUTPUT))),
    })
}

fn last(bytes: &[u8], most: usize) -> &[u8] {
    &bytes[bytes.len().saturating_sub(most)..]
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;

    use super::*;
    use crate::ec2::instance::testing::World;

    #[test]
    fn the_console_is_base64_and_empty_before_the_first_boot() {
        let mut world = World::new();
        let launch = world.launch();
        let id = world.run(launch).remove(0);
        let input = GetConsoleOutputInput { instance_id: Some(id), ..Default::default() };
        assert_eq!(world.ask(input.clone()).output, None);
        world.pass(Duration::mins(2));
        let output = world.ask(input).output.expect("it has booted");
        let text = String::from_utf8(STANDARD.decode(output).expect("it is base64")).expect("it is text");
        assert!(text.contains("Linux version"), "{text}");
    }
}
