//! Answers that come in parts: AWS tells a hundred at most, and a token with which to ask for the rest.

use std::sync::Arc;

use leptos::prelude::*;
use model::autoscaling::{
    DescribeAutoScalingGroupsInput, DescribeLaunchConfigurationsInput, DescribeScalingActivitiesInput,
};
use model::{ApiError, ReadDoorExt, ReadOperation};
use region::Region;

use super::use_bridge;

/// The most that AWS tells in one answer
/// (<https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAutoScalingGroups.html>, `MaxRecords`).
const AT_MOST: i64 = 100;

/// An operation whose answer comes in parts.
pub trait Paged: ReadOperation + Clone {
    /// The same question, for the part that this token stands for; for the first part without one.
    #[must_use]
    fn part(self, token: Option<String>) -> Self;
    /// The token for the next part, if there is one.
    fn next(output: &mut Self::Output) -> Option<String>;
    /// Adds a later part to an earlier one.
    fn join(all: &mut Self::Output, more: Self::Output);
}

macro_rules! paged {
    ($input:ty, $list:ident) => {
        impl Paged for $input {
            fn part(mut self, token: Option<String>) -> Self {
                self.max_records = Some(AT_MOST);
                self.next_token = token;
                self
            }

            fn next(output: &mut Self::Output) -> Option<String> {
                output.next_token.take()
            }

            fn join(all: &mut Self::Output, more: Self::Output) {
                all.$list.extend(more.$list);
            }
        }
    };
}

paged!(DescribeAutoScalingGroupsInput, auto_scaling_groups);
paged!(DescribeLaunchConfigurationsInput, launch_configurations);
paged!(DescribeScalingActivitiesInput, activities);

/// The whole answer, however many parts it has.
///
/// # Errors
/// AWS's refusal.
pub fn ask_all<O: Paged>(region: &Region, input: O) -> Result<O::Output, ApiError> {
    let mut all = region.ask(input.clone().part(None))?;
    let mut next = O::next(&mut all);
    while let Some(token) = next {
        let mut more = region.ask(input.clone().part(Some(token)))?;
        next = O::next(&mut more);
        O::join(&mut all, more);
    }
    Ok(all)
}

/// What an operation answers in all its parts, again whenever one of its tables changes or `input` does.
pub fn use_read_all<O: Paged>(
    input: impl Fn() -> O + Send + Sync + 'static,
) -> Memo<Result<Arc<O::Output>, ApiError>>
where
    O::Output: Send + Sync,
{
    let bridge = use_bridge();
    Memo::new(move |_| {
        bridge.track_tables(O::NAME.tables());
        bridge.with(|region| ask_all(region, input())).map(Arc::new)
    })
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use clockwork::Seed;
    use model::autoscaling::CreateLaunchConfigurationInput;
    use model::ec2::DescribeImagesInput;
    use model::{Caller, Door, Operation};
    use region::Scenario;

    use super::*;

    #[test]
    fn the_list_of_a_hundred_and_thirty_has_a_hundred_and_thirty() {
        let scenario = Scenario::named("empty").expect("the empty account is embedded");
        let mut region = Region::new(Seed::new(7), &scenario);
        let images = region.ask(DescribeImagesInput::default()).expect("AWS offers images").images;
        for number in 0..130 {
            let input = CreateLaunchConfigurationInput {
                launch_configuration_name: Some(format!("lc-{number:03}")),
                image_id: images[0].image_id.clone(),
                instance_type: Some("t2.micro".to_owned()),
                ..Default::default()
            };
            region.call(Caller::Learner, input.into_request()).expect("the name is free");
        }
        let one = DescribeLaunchConfigurationsInput::default().part(None);
        assert_eq!(region.ask(one).expect("it is listed").launch_configurations.len(), 100);
        let all = ask_all(&region, DescribeLaunchConfigurationsInput::default()).expect("it is listed");
        assert_eq!(all.launch_configurations.len(), 130);
        assert_eq!(all.next_token, None);
    }
}
