"""Nouns of things that are traded, beside the goods that every reader of trade papers meets first."""

from typing import Any

from paperchain.language.english_words import GOODS

WARES = frozenset(
    """absorber adapter additive adhesive aerial airbag apparatus appliance armor armour autoclave autopilot axle
    barge barley barrel beacon beryllium bicycle binocular blade boiler bolt booster brake brass bronze bullet
    bushing butter cabin canister caravan carbide carton casing casting cell cellulose cement centrifuge ceramic
    charger chassis cigarette cloth clothing cobalt cockpit coil combine commodity computer concrete condensate
    condenser controller converter conveyor copper corvette cotton coupler coupling craft cutter cylinder decoder
    detonator diesel digger dispenser distiller dozer drill drum dye dynamometer electrode encoder engine ethanol
    ethylene
    exoskeleton extruder fabric fastener fertilizer filament filter firearm fitting flask flour flowmeter forging
    forklift freezer fuse fuselage fuze gadget gallium gantry garment gas gasket gasoline gauge gear germanium
    glass glassware glove goniometer graphite grease grenade grinder gripper gyrostabiliser hammer handset
    hardware harness heater helmet herbicide hinge hose hull humvee hydraulics imager impeller indium ingot
    injector inkjet insulator ionizer jack jeep jewellery kerosene kettle keyboard knife lamp laser latch launcher
    leather lidar lightbulb lighter limousine lithium lorry lubricant lumber luminaire machete magnesium
    magnetometer magnetron mast medication membrane mercury metal meter methanol microcircuit microcontroller
    microelectronics microphone microprocessor microscope mineral minivan mixer molybdenum motherboard motorbike
    motorcycle multimeter multiplexer naphtha neon neoprene nitrocellulose nozzle nut ore oscilloscope oven
    oximeter paint parachute paraglider pellet periscope petrol phone phosphate phosphorus photodiode pigment pin
    pinion pistol piston plastic plating platinum plough polyethylene polymer polysilicon potash potentiometer
    precursor projectile propeller pyrometer quadcopter quartz reactor reagent rectifier reducer reel refractory
    refrigerator regulator relay reservoir resin rice rod roller rotor rubber saw scrap screw seeker selenium
    semi-trailer servo servo-drive servo-motor shaft sheet shotgun shovel silicon silk silver simulator smartphone
    solar-panel solenoid solvent soya soybean spare spare-part spindle sprayer starter stator strontium sugar
    sulfur sulphur superconductor suspension swab synchro tablet tantalum tape tarpaulin telescope television
    tellurium textile theodolite thermometer thermostat thruster thyristor tin tobacco toner toolbox toy tractor
    trailer transceiver transponder trolley tuner tungsten turbocharger turbofan turbojet turbopump tv urea
    vaccine vacuum-pump van vanadium vaporiser varnish ventilator vibrometer vodka voltmeter wafer washer wax
    wheat wheel wheelset wine wing wood wool workpiece workstation yarn zinc zirconium""".split()
)
"""Machines, their parts, materials, vehicles, arms and everyday goods; lemmas in lower case."""
TRADED = GOODS | WARES
"""Nouns that are surely goods."""


MACHINING = frozenset("machining milling turning drilling grinding cutting".split())
"""Words before "centre" that make it a machine."""


def is_tooling(phrase: str) -> bool:
    """True for "milling centres" and the like: a centre that is a machine."""
    *before, last = phrase.casefold().split() or [""]
    return last.rstrip("s") in ("centre", "center") and bool(MACHINING & set(before))


def is_ware(token: Any) -> bool:
    """True for a noun of something that is traded, as it stands or by the last part of its word ("micro-drones")."""
    lemma = token.lemma_.lower()
    return any(word in TRADED for word in (lemma, token.lower_, lemma.rpartition("-")[2]))
