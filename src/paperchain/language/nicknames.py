"""Short forms of given names and the names they stand for; spellings of one given name across languages."""

_GROUPS = """
alexander aleksandr alexandr alex sasha oleksandr aleksander alejandro iskander
alexei aleksei aleksey alexey oleksiy alyosha
andrew andrei andrey andrii andriy andreas andre
anthony antonio anton tony
benjamin ben benny
boris borya
catherine katherine kate katya ekaterina yekaterina kathryn cathy kateryna
charles charlie karl carlos carl
christopher chris kristoffer
daniel dan danny daniil
david dave davyd
dmitry dmitri dmitriy dima dmytro
edward ed eddie eduard ted
elizabeth liz beth eliza elizaveta
eugene evgeny evgeni yevgeny yevgeniy evgeniy yevhen gene
frederick fred friedrich federico
george georg georgy georgiy jorge yuri yuriy yury yurii
gregory greg grigory grigoriy grigori hryhoriy
henry heinrich harry enrique
igor ihor
ivan john johannes johann juan jean ian jan jon johnny jack
jacob jakob yakov james jim jimmy jaime
joseph josef iosif jose joe yosef yusuf
lawrence larry laurence
louis luis ludwig lewis
margaret maggie peggy margarita
maria mary marie mariya
mark marc marcus markus marek
matthew matt matvey mateo
michael mike mikhail mikhailo mykhailo miguel michel misha mick
mohammed muhammad mohammad mohamed muhammed mohamad mahomed
nicholas nick nikolai nikolay nicolas mykola nikolaus kolya
natalia natalya nataliya natasha
osama usama
oleg oleh
patrick pat paddy
paul pavel pablo paulo pavlo
peter pyotr petr pedro pierre pete petro
philip filip felipe phil philippe
richard rick dick ricardo rich
robert bob rob bobby roberto
ronald ron ronnie
samuel sam sammy
sergei sergey serge serhiy sergiy seryozha
stephen steven steve stepan stefan esteban stephan
susan sue susanna
theodore ted teddy fyodor feodor fedor teodor
thomas tom tommy tomas foma
timothy tim timofey
valery valeri valeriy valerii
victor viktor vitya
vladimir volodymyr vova wladimir
vyacheslav viacheslav slava
walter wally
william bill will billy wilhelm guillermo liam
yuliya julia yulia iuliia
"""
_OF = {name: line.split()[0] for line in _GROUPS.strip().splitlines() for name in line.split()}
_OF["ted"] = "theodore"


def given_name(word: str) -> str:
    """The one name that stands for all forms of a given name in small Latin letters; "" if it is not known."""
    return _OF.get(word, "")
