//! Everything behind the endpoint: one region per account and region, made when it is first asked for, and one clock.
//!
//! The scenario's own account and region have the scenario's world and the seed as it was given, so that their ids
//! are those of the page and of transcripts. Every other account and region is as AWS hands it out, with a seed of
//! its own that follows from the given one: which regions are asked for, and when, changes no id.

use std::collections::BTreeMap;

use clockwork::{Duration, Instant, Seed};
use model::{Caller, Door, Request, Response};
use region::dataplane::{self, Origin, Reason};
use region::instant::{self, LeftOver};
use region::{Region, Scenario, Visit};

use crate::fault::Fault;
use crate::options::Options;
use crate::pace::{Clock, Pace};

/// More regions than this, over all accounts, are refused.
const MOST_REGIONS: usize = 256;
/// Where services are signed for that have one address for the whole world.
const GLOBAL: (&str, &str) = ("aws-global", "us-east-1");

/// An account, and a region.
type Place = (String, String);

/// One region, and what calls left in transition.
#[derive(Debug)]
struct Slot {
    region: Region,
    left: LeftOver,
}

/// Every region of every account, and the clock.
#[derive(Debug)]
pub struct Cloud {
    scenario: Scenario,
    seed: Seed,
    clock: Clock,
    regions: BTreeMap<Place, Slot>,
    /// Regions as they were made, to begin anew from.
    pristine: BTreeMap<Place, Region>,
    /// How many requests there were, for their ids.
    requests: u64,
}

impl Cloud {
    /// The world that the options describe.
    pub fn new(options: &Options) -> Cloud {
        let scenario = options.scenario.clone();
        let clock = Clock::new(options.pace, scenario.start());
        let (seed, regions, pristine) = (options.seed, BTreeMap::new(), BTreeMap::new());
        let mut cloud = Cloud { scenario, seed, clock, regions, pristine, requests: 0 };
        let place = cloud.home();
        // Whoever asks first shall not wait for it; the scenario's own place always exists.
        let _ = cloud.slot(&place.0, &place.1);
        cloud
    }

    /// The scenario's own account and region.
    fn home(&self) -> Place {
        (self.scenario.account().to_owned(), self.scenario.region().to_owned())
    }

    /// The account of callers who do not say which is theirs.
    pub fn account(&self) -> &str {
        self.scenario.account()
    }

    /// The region of callers who do not say which they mean.
    pub fn region_name(&self) -> &str {
        self.scenario.region()
    }

    /// What makes this world differ from another.
    pub fn seed(&self) -> Seed {
        self.seed
    }

    /// How time passes.
    pub fn pace(&self) -> Pace {
        self.clock.pace()
    }

    /// The present moment.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// An id for the next request: a UUID, the same in every run.
    pub fn next_request_id(&mut self) -> String {
        let bits = self.seed.bits("endpoint/request-id", self.requests);
        self.requests += 1;
        uuid(bits)
    }

    /// Brings back the world as it was started: same seed, clock and ids.
    pub fn reset(&mut self) {
        let old = core::mem::take(&mut self.regions);
        // A large world takes a while to be forgotten, and nobody needs to wait for that.
        let _ = std::thread::Builder::new().spawn(move || drop(old));
        self.clock = Clock::new(self.clock.pace(), self.scenario.start());
        self.requests = 0;
    }

    /// Lets time pass by hand.
    pub fn advance(&mut self, by: Duration) {
        let now = self.clock.now() + by;
        self.clock.set(now);
        for slot in self.regions.values_mut() {
            slot.region.advance(now);
            slot.region.take_changes();
        }
    }

    /// A region as it is now, to be read.
    ///
    /// # Errors
    /// `AuthFailure` for a region that does not exist.
    pub fn look(&mut self, account: &str, region: &str) -> Result<&Region, Fault> {
        self.slot(account, region).map(|slot| &slot.region)
    }

    /// Makes a call.
    ///
    /// # Errors
    /// The region's refusal, or `AuthFailure` for a region that does not exist.
    pub fn call(&mut self, account: &str, region: &str, request: Request) -> Result<Response, Fault> {
        let pace = self.clock.pace();
        let slot = self.slot(account, region)?;
        let response = match pace {
            Pace::Instant => instant::call(&mut slot.region, &mut slot.left, request),
            Pace::Real | Pace::Manual => slot.region.call(Caller::Learner, request),
        };
        slot.region.take_changes();
        if pace == Pace::Instant {
            let now = slot.region.now();
            self.clock.set(now);
        }
        response.map_err(Fault::from)
    }

    /// What a browser somewhere gets for an address: in the first region, the scenario's before others, where
    /// anything is known of that name or address.
    pub fn visit(&mut self, from: &Origin, url: &str) -> Visit {
        let home = self.home();
        let mut places: Vec<Place> = self.regions.keys().filter(|place| **place != home).cloned().collect();
        places.insert(0, home.clone());
        let here = |cloud: &mut Cloud, place: &Place| {
            let region = cloud.look(&place.0, &place.1).ok()?;
            match from {
                Origin::Instance(id) => region::inspect::machine(region, *id).map(|_| ()),
                Origin::Internet | Origin::Node(..) => {
                    let request = guest::http::Request::get(url)?;
                    let fetched = dataplane::fetch(region, from, &request);
                    let stranger =
                        |reason: &Reason| matches!(reason, Reason::NoSuchName | Reason::NobodyThere(_));
                    (!fetched.hops.iter().any(|hop| stranger(&hop.reason))).then_some(())
                }
            }
        };
        let place = places.into_iter().find(|place| here(self, place).is_some()).unwrap_or(home);
        match self.slot(&place.0, &place.1) {
            Ok(slot) => {
                let visit = slot.region.visit_from(from, url);
                slot.region.take_changes();
                visit
            }
            Err(_) => Visit {
                request: None,
                exchange: guest::http::Exchange {
                    outcome: Err(guest::http::ConnectError::NameNotFound),
                    took: Duration::ZERO,
                },
                hops: Vec::new(),
            },
        }
    }

    /// Whether some region has a machine of this id.
    pub fn has_machine(&mut self, id: model::ids::InstanceId) -> bool {
        self.regions.values().any(|slot| region::inspect::machine(&slot.region, id).is_some())
    }

    fn slot(&mut self, account: &str, region: &str) -> Result<&mut Slot, Fault> {
        let region = if region == GLOBAL.0 { GLOBAL.1 } else { region };
        let now = self.clock.now();
        let place = (account.to_owned(), region.to_owned());
        if !self.regions.contains_key(&place) {
            let region = self.fresh(&place)?;
            self.regions.insert(place.clone(), Slot { region, left: LeftOver::default() });
        }
        let slot = self.regions.get_mut(&place).ok_or_else(|| no_such_region(region))?;
        slot.region.advance(now);
        Ok(slot)
    }

    /// A region as it is at the start.
    fn fresh(&mut self, place: &Place) -> Result<Region, Fault> {
        if let Some(region) = self.pristine.get(place) {
            return Ok(region.clone());
        }
        if self.pristine.len() >= MOST_REGIONS {
            let message = format!("More than {MOST_REGIONS} regions are in use");
            return Err(Fault::new("RequestLimitExceeded", message).status(503));
        }
        let (account, name) = place;
        let scenario = self.scenario.elsewhere(account, name).ok_or_else(|| no_such_region(name))?;
        let seed = if *place == self.home() {
            self.seed
        } else {
            let bits = self.seed.bits(&format!("endpoint/region/{account}/{name}"), 0);
            Seed::new(u64::try_from(bits & u128::from(u64::MAX)).unwrap_or_default())
        };
        let region = Region::new(seed, &scenario);
        self.pristine.insert(place.clone(), region.clone());
        Ok(region)
    }
}

/// AWS's refusal of a signature for somewhere else.
fn no_such_region(name: &str) -> Fault {
    let name = crate::scope::shortened(name);
    Fault::new("AuthFailure", format!("Credential should be scoped to a valid region, not '{name}'. "))
        .status(401)
}

/// 128 bits in the form of a random UUID.
fn uuid(bits: u128) -> String {
    let bits = bits & !(0xf << 76) | (0x4 << 76);
    let bits = bits & !(0x3 << 62) | (0x2 << 62);
    let hex = format!("{bits:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default().to_owned();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}

#[cfg(test)]
mod tests {
    use model::ec2::{DescribeAvailabilityZonesInput, DescribeVpcsInput};
    use model::operation::Operation;
    use model::{ReadDoorExt, ec2::CreateKeyPairInput};

    use super::*;

    fn cloud(line: &str) -> Cloud {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Cloud::new(&Options::parse(&words).expect("all right"))
    }

    const ACCOUNT: &str = "123456789012";

    fn vpcs(cloud: &mut Cloud, account: &str, region: &str) -> Vec<String> {
        let region = cloud.look(account, region).expect("it exists");
        let vpcs = region.ask(DescribeVpcsInput::default()).expect("a plain question").vpcs;
        vpcs.into_iter().filter_map(|vpc| vpc.vpc_id).collect()
    }

    #[test]
    fn every_account_and_region_has_a_world_of_its_own() {
        let mut cloud = cloud("--clock manual");
        let london = vpcs(&mut cloud, ACCOUNT, "eu-west-2");
        let virginia = vpcs(&mut cloud, ACCOUNT, "us-east-1");
        let others = vpcs(&mut cloud, "210987654321", "eu-west-2");
        assert_eq!((london.len(), virginia.len(), others.len()), (1, 1, 1));
        assert!(london != virginia && london != others);
        let zones = cloud.look(ACCOUNT, "us-east-1").expect("it exists");
        let zones = zones.ask(DescribeAvailabilityZonesInput::default()).expect("a plain question");
        assert_eq!(zones.availability_zones.len(), 6);
        assert_eq!(
            cloud.look(ACCOUNT, "moon-1").map(|_| ()).expect_err("no such region").code,
            "AuthFailure"
        );
    }

    #[test]
    fn a_reset_brings_back_the_same_world() {
        let mut cloud = cloud("--clock manual --scenario blog");
        let make = |cloud: &mut Cloud| {
            let input = CreateKeyPairInput { key_name: Some("a".to_owned()), ..Default::default() };
            let response = cloud.call(ACCOUNT, "eu-west-2", input.into_request()).expect("a new name");
            let output = CreateKeyPairInput::output(response).expect("its own output");
            (output.key_pair_id, cloud.next_request_id(), cloud.now())
        };
        cloud.advance(Duration::secs(60));
        cloud.reset();
        let first = make(&mut cloud);
        cloud.advance(Duration::hours(1));
        cloud.reset();
        assert_eq!(make(&mut cloud), first);
    }

    #[test]
    fn request_ids_are_uuids() {
        assert_eq!(uuid(u128::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(uuid(0), "00000000-0000-4000-8000-000000000000");
    }
}
