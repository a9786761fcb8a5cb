//! Which constants the first part can reach: texts, tables and the like that its code, or a constant that it reaches,
//! leads to.
//!
//! Read from the file as the linker left it, before wasm-bindgen and wasm-opt (`build.rs` asks the linker to keep its
//! relocations): there each constant has a place and a length, and each address in code or data says which constant it
//! points into. Constants do not move afterwards, so what is learned here holds for the built page.
//!
//! That a constant is not reached is certain only where addresses are made from the constant itself. An address that
//! the compiler made by going before a constant, or beyond its end, would look like another's: a constant that has such
//! a relocation always stays. One whose end is an address (a slice that is walked backwards) is reached by its end too.

use super::module::{Module, address, plain};
use std::collections::BTreeMap;
use std::ops::Range;
use wasmparser::{
    BinaryReader, KnownCustom, Linking, Parser, Payload, RelocationEntry, RelocationType, SymbolInfo,
};

/// What the linker calls the segments that a program only reads.
const READ_ONLY: &str = ".rodata";
/// No constant starts at a multiple of more bytes than this.
const ALIGNED: u32 = 16;

/// The constants of a program, in the order of their addresses; no two overlap.
#[derive(Default)]
pub struct Constants {
    list: Vec<Constant>,
}

/// A text, a table: what has an address of its own.
struct Constant {
    place: Range<u32>,
    /// May its end be what an address means?
    ends: bool,
    /// Is it part of the first part in any case?
    stays: bool,
    /// The addresses in it.
    leads_to: Vec<u32>,
}

impl Constants {
    /// Reads those of a module from the file that it was when the linker left it.
    pub fn read(linked: &[u8], module: &Module) -> Result<Constants, String> {
        let file = Linked::read(linked)?;
        file.is_still_in(linked, module)?;
        file.constants()
    }

    /// Where the constants are that neither these addresses nor what they lead to are in, at least so many bytes
    /// together.
    pub fn unreached(&self, addresses: impl IntoIterator<Item = u32>, worth: u32) -> Vec<Range<u32>> {
        let mut reached: Vec<bool> = vec![false; self.list.len()];
        let always = self.list.iter().filter(|constant| constant.stays).map(|constant| constant.place.start);
        let mut next: Vec<u32> = addresses.into_iter().chain(always).collect();
        while let Some(address) = next.pop() {
            for number in self.meant_by(address) {
                if let (Some(seen), Some(constant)) = (reached.get_mut(number), self.list.get(number))
                    && !std::mem::replace(seen, true)
                {
                    next.extend(&constant.leads_to);
                }
            }
        }
        let mut places: Vec<Range<u32>> = Vec::new();
        let mut joins = false;
        for (constant, reached) in self.list.iter().zip(reached) {
            match places.last_mut() {
                // What is between two neighbours only keeps the second at an even place.
                Some(last) if joins && !reached && constant.place.start - last.end < ALIGNED => {
                    last.end = constant.place.end;
                }
                _ if !reached => places.push(constant.place.clone()),
                _ => {}
            }
            joins = !reached;
        }
        places.retain(|place| place.end - place.start >= worth);
        places
    }

    /// The constant that an address lies in.
    fn at(&mut self, address: u32) -> Option<&mut Constant> {
        let after = self.list.partition_point(|constant| constant.place.start <= address);
        let constant = self.list.get_mut(after.checked_sub(1)?)?;
        constant.place.contains(&address).then_some(constant)
    }

    /// The constant that an address lies in, and the one before it if it may end there.
    fn meant_by(&self, address: u32) -> impl Iterator<Item = usize> {
        let after = self.list.partition_point(|constant| constant.place.start <= address);
        let means = move |number: &usize| {
            self.list.get(*number).is_some_and(|constant| {
                constant.place.contains(&address) || (constant.ends && constant.place.end == address)
            })
        };
        [after.checked_sub(1), after.checked_sub(2)].into_iter().flatten().filter(means)
    }
}

/// What the linker says about a file.
#[derive(Default)]
struct Linked<'a> {
    /// Address of each data segment, and its place in the file.
    segments: Vec<(u32, Range<u64>)>,
    /// The name of each data segment.
    names: Vec<&'a str>,
    symbols: Vec<SymbolInfo<'a>>,
    /// Section index, where its content starts in the file, and what is relocated in it.
    relocated: Vec<(u64, Vec<RelocationEntry>)>,
}

impl<'a> Linked<'a> {
    fn read(file: &'a [u8]) -> Result<Linked<'a>, String> {
        let mut linked = Linked::default();
        let mut starts = Vec::new();
        for payload in Parser::new(0).parse_all(file) {
            let payload = payload.map_err(plain)?;
            if let Some((_, range)) = payload.as_section() {
                starts.push(range.start);
            }
            match payload {
                Payload::DataSection(section) => {
                    for data in section {
                        let data = data.map_err(plain)?;
                        let end = data.range.end;
                        linked.segments.push((address(&data)?, end - data.data.len() as u64..end));
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(section) => {
                        for part in section.subsections() {
                            linked.take(part.map_err(plain)?)?;
                        }
                    }
                    KnownCustom::Reloc(section) => {
                        let start = starts.get(section.section_index() as usize).copied();
                        let start = start.ok_or("relocations of a section that is not there")?;
                        let entries: Result<Vec<_>, _> = section.entries().into_iter().collect();
                        linked.relocated.push((start, entries.map_err(plain)?));
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        if linked.symbols.is_empty() || linked.relocated.is_empty() {
            return Err("no relocations of the linker".to_string());
        }
        linked.agrees_with(file)?;
        Ok(linked)
    }

    fn take(&mut self, part: Linking<'a>) -> Result<(), String> {
        match part {
            Linking::SegmentInfo(names) => {
                for name in names {
                    self.names.push(name.map_err(plain)?.name);
                }
            }
            Linking::SymbolTable(symbols) => {
                for symbol in symbols {
                    self.symbols.push(symbol.map_err(plain)?);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The addresses that the file holds, each with where it stands in the file.
    fn addresses(&self) -> impl Iterator<Item = (u64, &RelocationEntry)> {
        let holds_address = |entry: &&RelocationEntry| {
            use RelocationType::{MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb};
            matches!(entry.ty, MemoryAddrI32 | MemoryAddrLeb | MemoryAddrSleb)
        };
        self.relocated.iter().flat_map(move |(start, entries)| {
            entries.iter().filter(holds_address).map(move |entry| (start + u64::from(entry.offset), entry))
        })
    }

    /// Where a data symbol is: none for what is defined elsewhere, and for other symbols.
    fn place(&self, symbol: u32) -> Option<Range<u32>> {
        let SymbolInfo::Data { symbol: Some(symbol), .. } = self.symbols.get(symbol as usize)? else {
            return None;
        };
        let (start, _) = self.segments.get(symbol.index as usize)?;
        let start = start.checked_add(symbol.offset)?;
        Some(start..start.checked_add(symbol.size)?)
    }

    /// Holds the file, wherever an address is said to be, that address? If not, the relocations are of another file.
    fn agrees_with(&self, file: &[u8]) -> Result<(), String> {
        for (at, entry) in self.addresses() {
            let Some(place) = self.place(entry.index) else { continue };
            let bytes = file.get(at as usize..).ok_or("a relocation behind the file's end")?;
            let mut reader = BinaryReader::new(bytes.get(..entry.ty.extent()).unwrap_or_default(), 0);
            let held = match entry.ty {
                RelocationType::MemoryAddrI32 => reader.read_u32(),
                RelocationType::MemoryAddrLeb => reader.read_var_u32(),
                _ => reader.read_var_i32().map(|value| value as u32),
            };
            if i64::from(held.map_err(plain)?) != i64::from(place.start) + entry.addend {
                return Err(format!("another address at {at} than its relocation says"));
            }
        }
        Ok(())
    }

    /// Has the module what is only read at the same addresses? If not, it was made of another file.
    fn is_still_in(&self, file: &[u8], module: &Module) -> Result<(), String> {
        let mut memory = Vec::new();
        for segment in &module.data {
            let start = address(segment)? as usize;
            let end = start + segment.data.len();
            memory.resize(memory.len().max(end), 0);
            memory.get_mut(start..end).ok_or("data without a place")?.copy_from_slice(segment.data);
        }
        for ((start, place), name) in self.segments.iter().zip(&self.names) {
            let bytes = file.get(place.start as usize..place.end as usize).unwrap_or_default();
            let start = *start as usize;
            // Zeros at the end of the memory need no segment.
            memory.resize(memory.len().max(start + bytes.len()), 0);
            if name.starts_with(READ_ONLY) && memory.get(start..start + bytes.len()) != Some(bytes) {
                return Err(format!("other constants in {name} than the linker's file"));
            }
        }
        Ok(())
    }

    fn constants(&self) -> Result<Constants, String> {
        let mut constants = Constants { list: self.in_order() };
        let mut found = BTreeMap::new();
        for (at, entry) in self.addresses() {
            let Some(place) = self.place(entry.index) else { continue };
            let length = i64::from(place.end - place.start);
            if let Some(constant) = constants.at(place.start) {
                constant.ends |= entry.addend == length;
                constant.stays |= !(0..=length).contains(&entry.addend);
            }
            if let Some(holder) = self.address_of(at) {
                found.insert(holder, (i64::from(place.start) + entry.addend) as u32);
            }
        }
        for (holder, address) in found {
            if let Some(constant) = constants.at(holder) {
                constant.leads_to.push(address);
            }
        }
        Ok(constants)
    }

    /// The constants, without what leads where. Symbols that share bytes are one.
    fn in_order(&self) -> Vec<Constant> {
        let read_only = |symbol: &SymbolInfo| match symbol {
            SymbolInfo::Data { symbol: Some(symbol), .. } => {
                self.names.get(symbol.index as usize).is_some_and(|name| name.starts_with(READ_ONLY))
            }
            _ => false,
        };
        let numbered = (0..).zip(&self.symbols).filter(|(_, symbol)| read_only(symbol));
        let mut places: Vec<Range<u32>> = numbered.filter_map(|(number, _)| self.place(number)).collect();
        places.retain(|place| !place.is_empty());
        places.sort_by_key(|place| (place.start, place.end));
        let mut list: Vec<Constant> = Vec::new();
        for place in places {
            match list.last_mut() {
                Some(last) if place.start < last.place.end => {
                    last.place.end = last.place.end.max(place.end);
                }
                _ => list.push(Constant { place, ends: false, stays: false, leads_to: Vec::new() }),
            }
        }
        list
    }

    /// The address that a place of the file has in memory: none outside of the data.
    fn address_of(&self, at: u64) -> Option<u32> {
        let (start, place) = self.segments.iter().find(|(_, place)| place.contains(&at))?;
        Some(start + (at - place.start) as u32)
    }
}
