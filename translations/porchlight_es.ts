<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>porch::ActionModel</name>
    <message>
        <source>not possible now</source>
        <translation>no es posible ahora</translation>
    </message>
</context>
<context>
    <name>porch::ActionWords</name>
    <message>
        <source>Low</source>
        <comment>priority of a tip</comment>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>priority of a tip</comment>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>priority of a tip</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a date, then a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Claiming…</source>
        <translation>Tomando…</translation>
    </message>
    <message>
        <source>Releasing…</source>
        <translation>Liberando…</translation>
    </message>
    <message>
        <source>Classifying…</source>
        <translation>Clasificando…</translation>
    </message>
    <message>
        <source>Putting off…</source>
        <translation>Aplazando…</translation>
    </message>
    <message>
        <source>Assigning…</source>
        <translation>Asignando…</translation>
    </message>
    <message>
        <source>Escalating…</source>
        <translation>Escalando…</translation>
    </message>
    <message>
        <source>Referring…</source>
        <translation>Derivando…</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Cerrando…</translation>
    </message>
    <message>
        <source>Reopening…</source>
        <translation>Reabriendo…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You took this tip over</source>
        <translation>Usted asumió este aviso</translation>
    </message>
    <message>
        <source>%1 took this tip over</source>
        <translation>%1 asumió este aviso</translation>
    </message>
    <message>
        <source>You claimed this tip</source>
        <translation>Usted tomó este aviso</translation>
    </message>
    <message>
        <source>%1 claimed this tip</source>
        <translation>%1 tomó este aviso</translation>
    </message>
    <message>
        <source>You released this tip</source>
        <translation>Usted liberó este aviso</translation>
    </message>
    <message>
        <source>%1 released this tip</source>
        <translation>%1 liberó este aviso</translation>
    </message>
    <message>
        <source>You took this tip up again</source>
        <translation>Usted retomó este aviso</translation>
    </message>
    <message>
        <source>%1 took this tip up again</source>
        <translation>%1 retomó este aviso</translation>
    </message>
    <message>
        <source>You put this tip off until %1</source>
        <translation>Usted aplazó este aviso hasta %1</translation>
    </message>
    <message>
        <source>%1 put this tip off until %2</source>
        <translation>%1 aplazó este aviso hasta %2</translation>
    </message>
    <message>
        <source>You escalated this tip</source>
        <translation>Usted escaló este aviso</translation>
    </message>
    <message>
        <source>%1 escalated this tip</source>
        <translation>%1 escaló este aviso</translation>
    </message>
    <message>
        <source>You referred this to %1</source>
        <translation>Usted derivó esto a %1</translation>
    </message>
    <message>
        <source>%1 referred this to %2</source>
        <translation>%1 derivó esto a %2</translation>
    </message>
    <message>
        <source>You closed this tip (%1)</source>
        <translation>Usted cerró este aviso (%1)</translation>
    </message>
    <message>
        <source>%1 closed this tip (%2)</source>
        <translation>%1 cerró este aviso (%2)</translation>
    </message>
    <message>
        <source>You closed this tip</source>
        <translation>Usted cerró este aviso</translation>
    </message>
    <message>
        <source>%1 closed this tip</source>
        <translation>%1 cerró este aviso</translation>
    </message>
    <message>
        <source>You reopened this tip</source>
        <translation>Usted reabrió este aviso</translation>
    </message>
    <message>
        <source>%1 reopened this tip</source>
        <translation>%1 reabrió este aviso</translation>
    </message>
    <message>
        <source>You did something that this version does not know</source>
        <translation>Usted hizo algo que esta versión no conoce</translation>
    </message>
    <message>
        <source>%1 did something that this version does not know</source>
        <translation>%1 hizo algo que esta versión no conoce</translation>
    </message>
    <message>
        <source>You classified this tip as %1</source>
        <translation>Usted clasificó este aviso como %1</translation>
    </message>
    <message>
        <source>%1 classified this tip as %2</source>
        <translation>%1 clasificó este aviso como %2</translation>
    </message>
    <message>
        <source>You assigned this tip to %1</source>
        <translation>Usted asignó este aviso a %1</translation>
    </message>
    <message>
        <source>%1 assigned this tip to %2</source>
        <translation>%1 asignó este aviso a %2</translation>
    </message>
    <message>
        <source>%1 of yours had no effect. %2</source>
        <comment>an action, why</comment>
        <translation>%1 suya no tuvo efecto. %2</translation>
    </message>
    <message>
        <source>%1 by %2 had no effect. %3</source>
        <comment>an action, who did it, why</comment>
        <translation>%1 de %2 no tuvo efecto. %3</translation>
    </message>
    <message>
        <source>A claim</source>
        <translation>Una toma</translation>
    </message>
    <message>
        <source>A release</source>
        <translation>Una liberación</translation>
    </message>
    <message>
        <source>A classification</source>
        <translation>Una clasificación</translation>
    </message>
    <message>
        <source>A postponement</source>
        <translation>Una postergación</translation>
    </message>
    <message>
        <source>An assignment</source>
        <translation>Una asignación</translation>
    </message>
    <message>
        <source>An escalation</source>
        <translation>Una escalada</translation>
    </message>
    <message>
        <source>A referral</source>
        <translation>Una derivación</translation>
    </message>
    <message>
        <source>A closing</source>
        <translation>Una orden de cierre</translation>
    </message>
    <message>
        <source>A reopening</source>
        <translation>Una reapertura</translation>
    </message>
    <message>
        <source>A reply</source>
        <translation>Una respuesta</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Una nota</translation>
    </message>
    <message>
        <source>A change of settings</source>
        <translation>Una modificación de ajustes</translation>
    </message>
    <message>
        <source>Claim the tip of %1</source>
        <translation>Tomar el aviso de %1</translation>
    </message>
    <message>
        <source>Claim a tip</source>
        <translation>Tomar un aviso</translation>
    </message>
    <message>
        <source>Release the tip of %1</source>
        <translation>Liberar el aviso de %1</translation>
    </message>
    <message>
        <source>Release a tip</source>
        <translation>Liberar un aviso</translation>
    </message>
    <message>
        <source>Classify the tip of %1</source>
        <translation>Clasificar el aviso de %1</translation>
    </message>
    <message>
        <source>Classify a tip</source>
        <translation>Clasificar un aviso</translation>
    </message>
    <message>
        <source>Put off the tip of %1</source>
        <translation>Aplazar el aviso de %1</translation>
    </message>
    <message>
        <source>Put off a tip</source>
        <translation>Aplazar un aviso</translation>
    </message>
    <message>
        <source>Assign the tip of %1</source>
        <translation>Asignar el aviso de %1</translation>
    </message>
    <message>
        <source>Assign a tip</source>
        <translation>Asignar un aviso</translation>
    </message>
    <message>
        <source>Escalate the tip of %1</source>
        <translation>Escalar el aviso de %1</translation>
    </message>
    <message>
        <source>Escalate a tip</source>
        <translation>Escalar un aviso</translation>
    </message>
    <message>
        <source>Refer the tip of %1</source>
        <translation>Derivar el aviso de %1</translation>
    </message>
    <message>
        <source>Refer a tip</source>
        <translation>Derivar un aviso</translation>
    </message>
    <message>
        <source>Close the tip of %1</source>
        <translation>Cerrar el aviso de %1</translation>
    </message>
    <message>
        <source>Close a tip</source>
        <translation>Cerrar un aviso</translation>
    </message>
    <message>
        <source>Reopen the tip of %1</source>
        <translation>Reabrir el aviso de %1</translation>
    </message>
    <message>
        <source>Reopen a tip</source>
        <translation>Reabrir un aviso</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Responder a %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Note on the tip of %1</source>
        <translation>Nota sobre el aviso de %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Change the department&apos;s settings</source>
        <translation>Cambiar los ajustes del departamento</translation>
    </message>
    <message>
        <source>Change a user&apos;s name</source>
        <translation>Cambiar el nombre de un usuario</translation>
    </message>
    <message>
        <source>Record of access</source>
        <comment>sign-in, lock, sign-out</comment>
        <translation>Registro de acceso</translation>
    </message>
    <message>
        <source>Replying…</source>
        <translation>Respondiendo…</translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>Anotando…</translation>
    </message>
    <message>
        <source>Answered by itself</source>
        <translation>Respuesta automática</translation>
    </message>
    <message>
        <source>Answered by itself: “%1”</source>
        <translation>Respuesta automática: “%1”</translation>
    </message>
    <message>
        <source>The person left no way to be asked back</source>
        <translation>La persona no dejó modo de volver a preguntarle</translation>
    </message>
    <message>
        <source>The person ended the conversation</source>
        <translation>La persona terminó la conversación</translation>
    </message>
    <message>
        <source>The bridge has forgotten the way to this person</source>
        <translation>El puente ha olvidado cómo llegar a esta persona</translation>
    </message>
    <message>
        <source>This person can&apos;t be reached any more</source>
        <translation>Ya no se puede contactar a esta persona</translation>
    </message>
    <message>
        <source>An announcement</source>
        <translation>Un anuncio</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Anuncio</translation>
    </message>
    <message>
        <source>Placing…</source>
        <translation>Ubicando…</translation>
    </message>
    <message>
        <source>You took back where this happened</source>
        <translation>Usted retiró el lugar de este aviso</translation>
    </message>
    <message>
        <source>%1 took back where this happened</source>
        <translation>%1 retiró el lugar de este aviso</translation>
    </message>
    <message>
        <source>You set this tip down as without a place</source>
        <translation>Usted registró este aviso como sin lugar</translation>
    </message>
    <message>
        <source>%1 set this tip down as without a place</source>
        <translation>%1 registró este aviso como sin lugar</translation>
    </message>
    <message>
        <source>You placed this tip on the map</source>
        <translation>Usted ubicó este aviso en el mapa</translation>
    </message>
    <message>
        <source>%1 placed this tip on the map</source>
        <translation>%1 ubicó este aviso en el mapa</translation>
    </message>
    <message>
        <source>You placed this tip at %1</source>
        <translation>Usted ubicó este aviso en %1</translation>
    </message>
    <message>
        <source>%1 placed this tip at %2</source>
        <translation>%1 ubicó este aviso en %2</translation>
    </message>
    <message>
        <source>A place</source>
        <translation>Una ubicación</translation>
    </message>
    <message>
        <source>Place the tip of %1</source>
        <translation>Ubicar el aviso de %1</translation>
    </message>
    <message>
        <source>Place a tip</source>
        <translation>Ubicar un aviso</translation>
    </message>
    <message>
        <source>Proposing…</source>
        <translation>Proponiendo…</translation>
    </message>
    <message>
        <source>Linking…</source>
        <translation>Vinculando…</translation>
    </message>
    <message>
        <source>Unlinking…</source>
        <translation>Desvinculando…</translation>
    </message>
    <message>
        <source>Accepting…</source>
        <translation>Aceptando…</translation>
    </message>
    <message>
        <source>Declining…</source>
        <translation>Rechazando…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Combinando…</translation>
    </message>
    <message>
        <source>Taking apart…</source>
        <comment>tips that were merged</comment>
        <translation>Separando…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <comment>a case</comment>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Changing…</source>
        <comment>a case</comment>
        <translation>Modificando…</translation>
    </message>
    <message>
        <source>Recording…</source>
        <comment>what left the house</comment>
        <translation>Registrando…</translation>
    </message>
    <message>
        <source>You exported this tip</source>
        <translation>Usted exportó este aviso</translation>
    </message>
    <message>
        <source>%1 exported this tip</source>
        <translation>%1 exportó este aviso</translation>
    </message>
    <message>
        <source>A proposed link</source>
        <translation>Una propuesta de vínculo</translation>
    </message>
    <message>
        <source>A link</source>
        <translation>Una vinculación</translation>
    </message>
    <message>
        <source>An unlinking</source>
        <translation>Una desvinculación</translation>
    </message>
    <message>
        <source>An acceptance</source>
        <translation>Una aceptación</translation>
    </message>
    <message>
        <source>A refusal of a link</source>
        <translation>Una orden de rechazo de vínculo</translation>
    </message>
    <message>
        <source>A merging</source>
        <translation>Una combinación</translation>
    </message>
    <message>
        <source>A taking apart</source>
        <translation>Una separación</translation>
    </message>
    <message>
        <source>A case&apos;s opening</source>
        <translation>Una apertura de caso</translation>
    </message>
    <message>
        <source>A case&apos;s change</source>
        <translation>Una modificación de caso</translation>
    </message>
    <message>
        <source>A case&apos;s closing</source>
        <translation>Una orden de cierre de caso</translation>
    </message>
    <message>
        <source>A case&apos;s note</source>
        <translation>Una nota de caso</translation>
    </message>
    <message>
        <source>An export</source>
        <translation>Una exportación</translation>
    </message>
    <message>
        <source>Propose a link of the tip of %1</source>
        <translation>Proponer un vínculo del aviso de %1</translation>
    </message>
    <message>
        <source>Propose a link</source>
        <translation>Proponer un vínculo</translation>
    </message>
    <message>
        <source>Link the tip of %1</source>
        <translation>Vincular el aviso de %1</translation>
    </message>
    <message>
        <source>Link a tip</source>
        <translation>Vincular un aviso</translation>
    </message>
    <message>
        <source>Unlink the tip of %1</source>
        <translation>Desvincular el aviso de %1</translation>
    </message>
    <message>
        <source>Unlink a tip</source>
        <translation>Desvincular un aviso</translation>
    </message>
    <message>
        <source>Accept the link of the tip of %1</source>
        <translation>Aceptar el vínculo del aviso de %1</translation>
    </message>
    <message>
        <source>Accept a link</source>
        <translation>Aceptar un vínculo</translation>
    </message>
    <message>
        <source>Decline the link of the tip of %1</source>
        <translation>Rechazar el vínculo del aviso de %1</translation>
    </message>
    <message>
        <source>Decline a link</source>
        <translation>Rechazar un vínculo</translation>
    </message>
    <message>
        <source>Merge the tip of %1 with another</source>
        <translation>Combinar el aviso de %1 con otro</translation>
    </message>
    <message>
        <source>Merge two tips</source>
        <translation>Combinar dos avisos</translation>
    </message>
    <message>
        <source>Take the tip of %1 apart from others</source>
        <translation>Separar el aviso de %1 de otros</translation>
    </message>
    <message>
        <source>Take merged tips apart</source>
        <translation>Separar avisos combinados</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Abrir un caso</translation>
    </message>
    <message>
        <source>Change a case</source>
        <translation>Modificar un caso</translation>
    </message>
    <message>
        <source>Close a case</source>
        <translation>Cerrar un caso</translation>
    </message>
    <message>
        <source>Note in a case</source>
        <translation>Nota en un caso</translation>
    </message>
    <message>
        <source>Record what left the house</source>
        <translation>Registrar lo que salió del departamento</translation>
    </message>
    <message>
        <source>a case</source>
        <comment>linked to</comment>
        <translation>un caso</translation>
    </message>
    <message>
        <source>another</source>
        <comment>merged with</comment>
        <translation>otra persona</translation>
    </message>
    <message>
        <source>You took the proposed link to %1 back</source>
        <translation>Usted retiró el vínculo propuesto con %1</translation>
    </message>
    <message>
        <source>%1 took the proposed link to %2 back</source>
        <translation>%1 retiró el vínculo propuesto con %2</translation>
    </message>
    <message>
        <source>You proposed a link to %1</source>
        <translation>Usted propuso un vínculo con %1</translation>
    </message>
    <message>
        <source>%1 proposed a link to %2</source>
        <translation>%1 propuso un vínculo con %2</translation>
    </message>
    <message>
        <source>You linked this tip to %1</source>
        <translation>Usted vinculó este aviso con %1</translation>
    </message>
    <message>
        <source>%1 linked this tip to %2</source>
        <translation>%1 vinculó este aviso con %2</translation>
    </message>
    <message>
        <source>You unlinked this tip from %1</source>
        <translation>Usted desvinculó este aviso de %1</translation>
    </message>
    <message>
        <source>%1 unlinked this tip from %2</source>
        <translation>%1 desvinculó este aviso de %2</translation>
    </message>
    <message>
        <source>You accepted the link to %1</source>
        <translation>Usted aceptó el vínculo con %1</translation>
    </message>
    <message>
        <source>%1 accepted the link to %2</source>
        <translation>%1 aceptó el vínculo con %2</translation>
    </message>
    <message>
        <source>You declined the link to %1</source>
        <translation>Usted rechazó el vínculo con %1</translation>
    </message>
    <message>
        <source>%1 declined the link to %2</source>
        <translation>%1 rechazó el vínculo con %2</translation>
    </message>
    <message>
        <source>You merged this tip with that of %1</source>
        <translation>Usted combinó este aviso con el de %1</translation>
    </message>
    <message>
        <source>%1 merged this tip with that of %2</source>
        <translation>%1 combinó este aviso con el de %2</translation>
    </message>
    <message>
        <source>You took this tip apart from the others</source>
        <translation>Usted separó este aviso de los demás</translation>
    </message>
    <message>
        <source>%1 took this tip apart from the others</source>
        <translation>%1 separó este aviso de los demás</translation>
    </message>
</context>
<context>
    <name>porch::AddressReader</name>
    <message>
        <source>%1 block of %2</source>
        <translation>Cuadra del %1 de %2</translation>
    </message>
</context>
<context>
    <name>porch::AgeChart</name>
    <message>
        <source>%1: %2</source>
        <comment>age of tips, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Age of open tips</source>
        <translation>Edad de los avisos abiertos</translation>
    </message>
</context>
<context>
    <name>porch::AgeTableModel</name>
    <message>
        <source>&lt; 1 h</source>
        <comment>age of tips</comment>
        <translation>&lt; 1 h</translation>
    </message>
    <message>
        <source>1–4 h</source>
        <comment>age of tips</comment>
        <translation>1–4 h</translation>
    </message>
    <message>
        <source>4–24 h</source>
        <comment>age of tips</comment>
        <translation>4–24 h</translation>
    </message>
    <message>
        <source>1–3 d</source>
        <comment>age of tips, in days</comment>
        <translation>1–3 d</translation>
    </message>
    <message>
        <source>3–7 d</source>
        <comment>age of tips, in days</comment>
        <translation>3–7 d</translation>
    </message>
    <message>
        <source>&gt; 7 d</source>
        <comment>age of tips, in days</comment>
        <translation>&gt; 7 d</translation>
    </message>
    <message>
        <source>All</source>
        <comment>open tips</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Open tips</source>
        <translation>Avisos abiertos</translation>
    </message>
</context>
<context>
    <name>porch::AlikeStrip</name>
    <message>
        <source>New tips that look like this case</source>
        <translation>Avisos nuevos parecidos a este caso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new tip(s) look(s) like this case</source>
        <translation>
            <numerusform>%Ln aviso nuevo se parece a este caso</numerusform>
            <numerusform>%Ln avisos nuevos se parecen a este caso</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody</source>
        <comment>who wrote a tip</comment>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, what they wrote</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open the tip</source>
        <translation>Abrir el aviso</translation>
    </message>
    <message>
        <source>Seen</source>
        <comment>put it away</comment>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Open the tip of %1</source>
        <translation>Abrir el aviso de %1</translation>
    </message>
    <message>
        <source>Put the tip of %1 away</source>
        <translation>Apartar el aviso de %1</translation>
    </message>
    <message>
        <source>It is not shown here any more; nothing else changes</source>
        <translation>Ya no se muestra aquí; no cambia nada más</translation>
    </message>
</context>
<context>
    <name>porch::AnnounceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Anunciar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a channel, where it is</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>Anuncio nuevo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Choose a channel</source>
        <translation>Elija un canal</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Anuncio</translation>
    </message>
    <message>
        <source>What everybody in it reads</source>
        <translation>Lo que leerán todos en él</translation>
    </message>
    <message>
        <source>No bridge carries posts to a channel</source>
        <translation>Ningún puente lleva publicaciones a un canal</translation>
    </message>
    <message>
        <source>Choose a channel first</source>
        <translation>Elija primero un canal</translation>
    </message>
    <message>
        <source>Write something first</source>
        <translation>Escriba algo primero</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n character(s)</source>
        <translation>
            <numerusform>Sobra %n carácter</numerusform>
            <numerusform>Sobran %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Characters written of how many are allowed</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message>
        <source>the desk</source>
        <translation>la mesa</translation>
    </message>
    <message>
        <source>No bridge has joined a channel to the log yet, so there is nowhere to post.</source>
        <translation>Ningún puente ha conectado aún un canal con el registro, así que no hay dónde publicar.</translation>
    </message>
    <message>
        <source>It is posted publicly in #%1, in the name of %2. Everybody in the channel sees it.</source>
        <translation>Se publica abiertamente en #%1, en nombre de %2. Lo ven todos en el canal.</translation>
    </message>
    <message>
        <source>It is posted publicly, in the name of %1. Everybody in the channel sees it.</source>
        <translation>Se publica abiertamente, en nombre de %1. Lo ven todos en el canal.</translation>
    </message>
    <message>
        <source>This desk is offline: it waits here and goes out when connected.</source>
        <translation>Este puesto está sin conexión: espera aquí y sale al conectarse.</translation>
    </message>
    <message>
        <source>For five seconds it can be taken back.</source>
        <translation>Durante cinco segundos se puede retirar.</translation>
    </message>
    <message>
        <source>Queue it</source>
        <translation>Poner en cola</translation>
    </message>
</context>
<context>
    <name>porch::AnnouncementList</name>
    <message>
        <source>Announcements</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Copy the announcement</source>
        <translation>Copiar el anuncio</translation>
    </message>
    <message>
        <source>Copy with name and time</source>
        <translation>Copiar con nombre y hora</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarlo</translation>
    </message>
</context>
<context>
    <name>porch::AnnouncementModel</name>
    <message>
        <source>#%1, %2 at %3. %4. %5</source>
        <extracomment>a channel, who wrote, when, what, and how far it has come</extracomment>
        <translation>#%1, %2 a las %3. %4. %5</translation>
    </message>
</context>
<context>
    <name>porch::AnnouncementPage</name>
    <message>
        <source>New announcement…</source>
        <translation>Anuncio nuevo…</translation>
    </message>
    <message>
        <source>Take the announcement back</source>
        <translation>Retirar el anuncio</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Nothing has been announced yet</source>
        <translation>Aún no se ha anunciado nada</translation>
    </message>
    <message>
        <source>An announcement is posted publicly to everybody in a channel.</source>
        <translation>Un anuncio se publica abiertamente para todos en un canal.</translation>
    </message>
    <message>
        <source>What supervisors announce in the channels appears here.</source>
        <translation>Aquí aparece lo que los supervisores anuncian en los canales.</translation>
    </message>
    <message>
        <source>Posted publicly in the channels, in the name of the desk</source>
        <translation>Publicado abiertamente en los canales, en nombre de la mesa</translation>
    </message>
    <message>
        <source>Posted publicly in the channels, in the name of %1</source>
        <translation>Publicado abiertamente en los canales, en nombre de %1</translation>
    </message>
    <message>
        <source>a post to everybody in a channel</source>
        <translation>una publicación para todos en un canal</translation>
    </message>
    <message>
        <source>only for supervisors</source>
        <translation>solo para supervisores</translation>
    </message>
    <message>
        <source>it has not left this desk</source>
        <translation>no ha salido de este puesto</translation>
    </message>
    <message>
        <source>none of yours waits here</source>
        <translation>ninguno suyo espera aquí</translation>
    </message>
</context>
<context>
    <name>porch::AnnouncementRoom</name>
    <message>
        <source>Announced</source>
        <extracomment>the room of announcements, in the narrow rail</extracomment>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
</context>
<context>
    <name>porch::AnswerChart</name>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>plazo</translation>
    </message>
</context>
<context>
    <name>porch::AnswerTableModel</name>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>p90</source>
        <comment>nine of ten</comment>
        <translation>p90</translation>
    </message>
    <message>
        <source>In promise, %</source>
        <translation>En plazo, %</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>so many tips</comment>
        <translation>Respondidos</translation>
    </message>
    <message>
        <source>Nine of ten took no longer than</source>
        <translation>Nueve de cada diez no tardaron más de</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>the head of a column: a stretch of days, and its last</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
</context>
<context>
    <name>porch::AreaNames</name>
    <message>
        <source>Beat %1</source>
        <translation>Sector %1</translation>
    </message>
</context>
<context>
    <name>porch::AssignDialog</name>
    <message>
        <source>Assign the tip</source>
        <translation>Asignar el aviso</translation>
    </message>
    <message>
        <source>Assign this tip</source>
        <translation>Asignar este aviso</translation>
    </message>
    <message>
        <source>Assign the tip of %1</source>
        <translation>Asignar el aviso de %1</translation>
    </message>
    <message>
        <source>Who shall have it? They hold it from then on, also if a colleague holds it now.</source>
        <translation>¿Quién se encargará? Será suyo desde entonces, aunque ahora lo tenga un colega.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason (if there is one to give)</source>
        <translation>Motivo (si hay alguno que dar)</translation>
    </message>
    <message>
        <source>Choose who shall have it first</source>
        <translation>Elija primero quién se encargará</translation>
    </message>
    <message>
        <source>They have it already</source>
        <translation>Ya lo tiene</translation>
    </message>
</context>
<context>
    <name>porch::BannerPage</name>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>Notice of the department</source>
        <translation>Aviso del departamento</translation>
    </message>
    <message>
        <source>Before you sign in</source>
        <translation>Antes de entrar</translation>
    </message>
    <message>
        <source>Before you sign in to %1</source>
        <translation>Antes de entrar en %1</translation>
    </message>
</context>
<context>
    <name>porch::BoardFigure</name>
    <message>
        <source>%1 %2</source>
        <comment>a number, what it counts</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>a number, what it counts, a remark</comment>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>porch::BoardFilters</name>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>28 days</source>
        <translation>28 días</translation>
    </message>
    <message>
        <source>Over 24 hours</source>
        <translation>En 24 horas</translation>
    </message>
    <message>
        <source>Over 7 days</source>
        <translation>En 7 días</translation>
    </message>
    <message>
        <source>Over 28 days</source>
        <translation>En 28 días</translation>
    </message>
    <message>
        <source>%1 (R)</source>
        <comment>a choice and its key</comment>
        <translation>%1 (R)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Of which channel (C)</source>
        <translation>De qué canal (C)</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Todos los canales</translation>
    </message>
</context>
<context>
    <name>porch::BoardHead</name>
    <message numerus="yes">
        <source>replies overdue</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>respuesta vencida</numerusform>
            <numerusform>respuestas vencidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replies owed</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>respuesta pendiente</numerusform>
            <numerusform>respuestas pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tips open</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>aviso abierto</numerusform>
            <numerusform>avisos abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>first answer</source>
        <translation>primera respuesta</translation>
    </message>
    <message>
        <source>within the promise</source>
        <translation>dentro del plazo</translation>
    </message>
    <message>
        <source>nobody waits too long</source>
        <translation>nadie espera demasiado</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>la mayor: %1</translation>
    </message>
    <message>
        <source>Replies overdue</source>
        <translation>Respuestas vencidas</translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>próxima: %1</translation>
    </message>
    <message>
        <source>Replies owed</source>
        <translation>Respuestas pendientes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclaimed</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln sin tomar</numerusform>
            <numerusform>%Ln sin tomar</numerusform>
        </translation>
    </message>
    <message>
        <source>Open tips</source>
        <translation>Avisos abiertos</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>a stretch of time</comment>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>none today</source>
        <translation>ninguna hoy</translation>
    </message>
    <message numerus="yes">
        <source>none in %Ln days</source>
        <translation>
            <numerusform>ninguna en %Ln día</numerusform>
            <numerusform>ninguna en %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>median, %1</source>
        <extracomment>of a stretch of time</extracomment>
        <translation>mediana, %1</translation>
    </message>
    <message>
        <source>Answered for the first time</source>
        <translation>Respondidos por primera vez</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a stretch of time, &quot;157 answered&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln respondido</numerusform>
            <numerusform>%Ln respondidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered later than promised</source>
        <translation>Respondidos fuera de plazo</translation>
    </message>
</context>
<context>
    <name>porch::BoardPanel</name>
    <message>
        <source>No link waits. What officers propose comes here for your word.</source>
        <translation>No hay vínculos en espera. Lo que propongan los agentes llega aquí para su decisión.</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Replies owed, held by: %1</source>
        <translation>Respuestas pendientes, a cargo de: %1</translation>
    </message>
    <message>
        <source>Replies overdue</source>
        <translation>Respuestas vencidas</translation>
    </message>
    <message>
        <source>Replies owed</source>
        <translation>Respuestas pendientes</translation>
    </message>
    <message>
        <source>Open tips</source>
        <translation>Avisos abiertos</translation>
    </message>
    <message>
        <source>Open tips, age %1</source>
        <translation>Avisos abiertos, edad %1</translation>
    </message>
    <message>
        <source>Answered later than promised, %1</source>
        <translation>Respondidos fuera de plazo, %1</translation>
    </message>
    <message>
        <source>Answered for the first time, %1</source>
        <translation>Respondidos por primera vez, %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>format of a date: day and month, without a year</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days to</source>
        <comment>a date</comment>
        <translation>
            <numerusform>%Ln día hasta</numerusform>
            <numerusform>%Ln días hasta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table beneath has the same figures. %Ln minute(s) are promised.</source>
        <translation>
            <numerusform>La tabla de abajo tiene las mismas cifras. El plazo es de %Ln minuto.</numerusform>
            <numerusform>La tabla de abajo tiene las mismas cifras. El plazo es de %Ln minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reply is owed. Nobody waits for an answer.</source>
        <translation>No hay respuestas pendientes. Nadie espera respuesta.</translation>
    </message>
    <message>
        <source>Not known before the log is read to its end.</source>
        <translation>No se sabe hasta leer el registro por completo.</translation>
    </message>
    <message>
        <source>no reply is owed</source>
        <translation>no hay respuestas pendientes</translation>
    </message>
    <message>
        <source>Counting… The log is being read.</source>
        <translation>Contando… Se está leyendo el registro.</translation>
    </message>
    <message>
        <source>The desk is offline. Counted from the log up to %1, as known at %2</source>
        <extracomment>the number of the log&apos;s last event, a moment</extracomment>
        <translation>El puesto está sin conexión. Contado del registro hasta %1; datos de: %2</translation>
    </message>
    <message>
        <source>Counted from the log up to %1, at %2</source>
        <translation>Contado del registro hasta %1, a las %2</translation>
    </message>
    <message>
        <source>no link waits</source>
        <translation>no hay vínculos en espera</translation>
    </message>
    <message>
        <source>Hide table</source>
        <translation>Ocultar tabla</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Owed now, by who holds it</source>
        <translation>Pendientes ahora, por titular</translation>
    </message>
    <message>
        <source>Owed</source>
        <comment>replies</comment>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>replies</comment>
        <translation>Vencidas</translation>
    </message>
    <message>
        <source>Earliest due</source>
        <translation>Primer plazo</translation>
    </message>
    <message>
        <source>Age of open tips</source>
        <translation>Edad de los avisos abiertos</translation>
    </message>
    <message>
        <source>First answer, minutes</source>
        <translation>Primera respuesta, minutos</translation>
    </message>
    <message>
        <source>Links waiting for you</source>
        <translation>Vínculos por decidir</translation>
    </message>
    <message>
        <source>Show or hide the table of first answers</source>
        <translation>Mostrar u ocultar la tabla de primeras respuestas</translation>
    </message>
    <message>
        <source>Age of open tips as a table</source>
        <translation>Edad de los avisos abiertos en tabla</translation>
    </message>
    <message>
        <source>Count over another time</source>
        <translation>Contar otro período</translation>
    </message>
    <message>
        <source>Count one channel…</source>
        <translation>Contar un solo canal…</translation>
    </message>
    <message>
        <source>Count new tips by…</source>
        <translation>Contar avisos nuevos por…</translation>
    </message>
    <message>
        <source>Assign what is owed…</source>
        <translation>Asignar lo pendiente…</translation>
    </message>
    <message>
        <source>Accept the link</source>
        <translation>Aceptar el vínculo</translation>
    </message>
    <message>
        <source>Decline the link…</source>
        <translation>Rechazar el vínculo…</translation>
    </message>
    <message>
        <source>The figures can&apos;t be read anew: %1. They are from the log up to %2, at %3</source>
        <extracomment>why, the number of the log&apos;s last event, a moment</extracomment>
        <translation>No se pueden leer cifras nuevas: %1. Estas son del registro hasta %2, del %3</translation>
    </message>
    <message>
        <source>The figures can&apos;t be read now: %1</source>
        <extracomment>why</extracomment>
        <translation>No se pueden leer las cifras ahora: %1</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message numerus="yes">
        <source>the newest %1 of %Ln</source>
        <comment>links</comment>
        <extracomment>how many are listed, of how many that wait</extracomment>
        <translation>
            <numerusform>los %1 más recientes de %Ln</numerusform>
            <numerusform>los %1 más recientes de %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>The links can&apos;t be read now: %1</source>
        <translation>No se pueden leer los vínculos ahora: %1</translation>
    </message>
</context>
<context>
    <name>porch::BoardRoom</name>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <comment>waiting</comment>
        <translation>
            <numerusform>%Ln vínculo</numerusform>
            <numerusform>%Ln vínculos</numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
</context>
<context>
    <name>porch::BoardTipsDialog</name>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a tip</comment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>none any more</source>
        <translation>ya no hay ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tip(s)</source>
        <translation>
            <numerusform>%Ln aviso</numerusform>
            <numerusform>%Ln avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <comment>tips of many</comment>
        <translation>
            <numerusform>el primero (%Ln)</numerusform>
            <numerusform>los primeros %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Asignar a</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (usted)</translation>
    </message>
    <message>
        <source>The tips can&apos;t be read now: %1</source>
        <extracomment>why</extracomment>
        <translation>No se pueden leer los avisos ahora: %1</translation>
    </message>
    <message numerus="yes">
        <source>reading %Ln tip(s)…</source>
        <translation>
            <numerusform>leyendo %Ln aviso…</numerusform>
            <numerusform>leyendo %Ln avisos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was assigned, as the tips can&apos;t be read: %1</source>
        <extracomment>why</extracomment>
        <translation>No se asignó nada porque no se pueden leer los avisos: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tip(s) can&apos;t be found any more and was/were not assigned</source>
        <translation>
            <numerusform>%Ln aviso ya no se encuentra y no se asignó</numerusform>
            <numerusform>%Ln avisos ya no se encuentran y no se asignaron</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BookmarkMenu</name>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Name of the bookmark:</source>
        <translation>Nombre del marcador:</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>Aún no hay ninguno</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>porch::BridgeCommand</name>
    <message>
        <source>Prints the manifest of the app, to be pasted at api.slack.com/apps.</source>
        <translation>Imprime el manifiesto de la aplicación, para pegarlo en api.slack.com/apps.</translation>
    </message>
    <message>
        <source>With what private channels need, too.</source>
        <translation>Incluye también lo que necesitan los canales privados.</translation>
    </message>
    <message>
        <source>Carries messages between a Slack workspace and the log until it is told to stop. Several may run at once, on several computers, each as a user of its own. Tokens come from the files that the configuration names, or from SLACK_APP_TOKEN and SLACK_BOT_TOKEN. Prints one line when it listens.</source>
        <translation>Lleva mensajes entre un espacio de trabajo de Slack y el registro hasta que se le indica que pare. Pueden funcionar varios a la vez, en varios equipos, cada uno con un usuario propio. Los tokens salen de los archivos que indica la configuración, o de SLACK_APP_TOKEN y SLACK_BOT_TOKEN. Imprime una línea cuando está a la escucha.</translation>
    </message>
    <message>
        <source>The configuration (TOML).</source>
        <translation>La configuración (TOML).</translation>
    </message>
    <message>
        <source>Slack and the log are joined.</source>
        <translation>Slack y el registro están conectados.</translation>
    </message>
    <message>
        <source>Which channel? There is: slack.</source>
        <translation>¿Qué canal? Hay: slack.</translation>
    </message>
    <message>
        <source>There is no bridge to &quot;%1&quot;; there is: slack.</source>
        <translation>No hay puente con &quot;%1&quot;; hay: slack.</translation>
    </message>
    <message>
        <source>The configuration (TOML), which says how the form is called.</source>
        <translation>La configuración (TOML), que dice cómo se llama el formulario.</translation>
    </message>
    <message>
        <source>Usage: porchlightctl bridge slack [--config FILE]
       porchlightctl bridge slack manifest [--private] [--config FILE]
       porchlightctl bridge slack forget REPORTER [--config FILE]
       porchlightctl bridge slack rotate-key [--config FILE]

Every one has --help and --json.</source>
        <translation>Uso: porchlightctl bridge slack [--config FILE]
       porchlightctl bridge slack manifest [--private] [--config FILE]
       porchlightctl bridge slack forget REPORTER [--config FILE]
       porchlightctl bridge slack rotate-key [--config FILE]

Todas tienen --help y --json.</translation>
    </message>
</context>
<context>
    <name>porch::BridgeForgetCommand</name>
    <message>
        <source>%1: what led to its writer is removed. Nobody can ask them back any more, and what they write there is not read.</source>
        <translation>%1: se borró lo que conducía a quien lo escribió. Ya nadie puede volver a preguntarle, y lo que escriba ahí no se lee.</translation>
    </message>
    <message>
        <source>%1: nothing that leads to its writer is kept.</source>
        <translation>%1: no se guarda nada que conduzca a quien lo escribió.</translation>
    </message>
    <message>
        <source>Of people who write in channels nothing is kept that could be forgotten: their words are computed anew from their account and the bridges&apos; secret each time. porchlightctl bridge slack rotate-key makes a new secret, and new words for everybody.</source>
        <translation>De quienes escriben en canales no se guarda nada que se pueda olvidar: sus palabras se calculan cada vez a partir de su cuenta y del secreto de los puentes. porchlightctl bridge slack rotate-key crea un secreto nuevo, y palabras nuevas para todos.</translation>
    </message>
    <message>
        <source>Removes what leads to the writer of an anonymous tip, for good, and tells the desk that they can&apos;t be asked back.</source>
        <translation>Borra para siempre lo que conduce a quien escribió un aviso anónimo, e informa a la mesa de que ya no se le puede volver a preguntar.</translation>
    </message>
    <message>
        <source>The tip&apos;s reference, its id, or the two words by which the desk knows its writer.</source>
        <translation>La referencia del aviso, su identificador, o las dos palabras por las que la mesa conoce a quien lo escribió.</translation>
    </message>
    <message>
        <source>The bridge&apos;s configuration (TOML).</source>
        <translation>La configuración del puente (TOML).</translation>
    </message>
    <message>
        <source>Nobody is called &quot;%1&quot;, and no anonymous tip is. Give its reference, such as 7K3M-9QX2, its id, or the two words that the desk sees.</source>
        <translation>Nadie se llama &quot;%1&quot;, y ningún aviso anónimo tampoco. Indique su referencia, como 7K3M-9QX2, su identificador, o las dos palabras que ve la mesa.</translation>
    </message>
</context>
<context>
    <name>porch::BridgeRotateKeyCommand</name>
    <message>
        <source>Makes a new secret for the bridges and keeps the former ones behind it, to find again what they made. Everybody in channels with pseudonyms gets other words from then on; those who sent anonymous tips can still be asked back.</source>
        <translation>Crea un secreto nuevo para los puentes y conserva detrás los anteriores, para reconocer lo que se creó con ellos. Desde entonces, todos en los canales con seudónimos reciben otras palabras; a quienes enviaron avisos anónimos aún se les puede volver a preguntar.</translation>
    </message>
    <message>
        <source>The bridge&apos;s configuration (TOML).</source>
        <translation>La configuración del puente (TOML).</translation>
    </message>
    <message>
        <source>The other bridges&apos; secret is lost: go on without what it sealed.</source>
        <translation>Se perdió el secreto de los otros puentes: sigue sin lo que selló.</translation>
    </message>
    <message>
        <source>%1 The new secret is in %2; the bridges seal the rest under it when they start with that file.</source>
        <translation>%1 El secreto nuevo está en %2; los puentes sellan el resto con él cuando se inician con ese archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n open conversation(s) are sealed under the new secret.</source>
        <translation>
            <numerusform>%n conversación abierta está sellada con el secreto nuevo.</numerusform>
            <numerusform>%n conversaciones abiertas están selladas con el secreto nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy %1 to every other bridge and start all bridges again. Until then they take no anonymous tips and ask nobody back.</source>
        <translation>Copie %1 a todos los demás puentes y reinicie todos los puentes. Hasta entonces no reciben avisos anónimos ni vuelven a preguntar a nadie.</translation>
    </message>
</context>
<context>
    <name>porch::BridgeRoutes</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The log could not be reached in time.</source>
        <translation>No se pudo llegar al registro a tiempo.</translation>
    </message>
    <message>
        <source>The server did not let this user write it into the log: it must be a bridge.</source>
        <translation>El servidor no dejó que este usuario lo escribiera en el registro: debe ser un puente.</translation>
    </message>
</context>
<context>
    <name>porch::BridgeWatch</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: connected</source>
        <translation>%1: conectado</translation>
    </message>
    <message>
        <source>%1: connected, last message %2 ago</source>
        <translation>%1: conectado, último mensaje hace %2</translation>
    </message>
    <message>
        <source>%1: no word from the bridge since %2</source>
        <translation>%1: sin noticias del puente desde las %2</translation>
    </message>
    <message>
        <source>%1: not connected since %2</source>
        <translation>%1: sin conexión desde las %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: connected, %Ln answer(s) not sent since %2</source>
        <translation>
            <numerusform>%1: conectado, %Ln respuesta sin enviar desde las %2</numerusform>
            <numerusform>%1: conectado, %Ln respuestas sin enviar desde las %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BulkActions</name>
    <message>
        <source>Claim</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>the claim of %1 was idle</source>
        <translation>%1 lo tenía inactivo</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Classify…</source>
        <translation>Clasificar…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Cerrar…</translation>
    </message>
    <message>
        <source>still being read</source>
        <translation>aún se está leyendo</translation>
    </message>
    <message>
        <source>closed already</source>
        <translation>ya está cerrado</translation>
    </message>
    <message>
        <source>you hold it already</source>
        <translation>ya es suyo</translation>
    </message>
    <message>
        <source>you do not hold it</source>
        <translation>no es suyo</translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation>lo tiene %1</translation>
    </message>
    <message>
        <source>Category and priority</source>
        <translation>Categoría y prioridad</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <extracomment>in a menu; a priority of tips</extracomment>
        <translation>Prioridad: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>in a menu; in words, the exact time</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Asignar a</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (usted)</translation>
    </message>
    <message>
        <source>Nobody of the desk is known yet</source>
        <translation>Aún no se conoce a nadie de la mesa</translation>
    </message>
    <message>
        <source>Claim the selected tips</source>
        <translation>Tomar los avisos elegidos</translation>
    </message>
    <message>
        <source>Release the selected tips</source>
        <translation>Liberar los avisos elegidos</translation>
    </message>
    <message>
        <source>Classify the selected tips…</source>
        <translation>Clasificar los avisos elegidos…</translation>
    </message>
    <message>
        <source>Put the selected tips off…</source>
        <translation>Aplazar los avisos elegidos…</translation>
    </message>
    <message>
        <source>Remind me…</source>
        <translation>Recordármelo…</translation>
    </message>
    <message>
        <source>Assign the selected tips…</source>
        <translation>Asignar los avisos elegidos…</translation>
    </message>
    <message>
        <source>Close the selected tips…</source>
        <translation>Cerrar los avisos elegidos…</translation>
    </message>
    <message>
        <source>select several tips first (Shift+Down, Ctrl+A)</source>
        <translation>elija primero varios avisos (Mayús+Abajo, Ctrl+A)</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>Aplazar hasta</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Dentro de una hora</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Esta tarde</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Mañana por la mañana</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>El lunes por la mañana</translation>
    </message>
    <message>
        <source>Link the selected tips to a case…</source>
        <translation>Vincular los avisos elegidos con un caso…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Vincular…</translation>
    </message>
</context>
<context>
    <name>porch::BulkBar</name>
    <message>
        <source>Clear</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Select none (Esc)</source>
        <translation>No elegir ninguno (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln elegido</numerusform>
            <numerusform>%Ln elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tip(s) selected</source>
        <translation>
            <numerusform>%Ln aviso elegido</numerusform>
            <numerusform>%Ln avisos elegidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::BulkCloseDialog</name>
    <message numerus="yes">
        <source>Close %n tip(s)</source>
        <translation>
            <numerusform>Cerrar %n aviso</numerusform>
            <numerusform>Cerrar %n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%n of them still wait(s) for a reply.</source>
        <translation>
            <numerusform>%n de ellos aún espera respuesta.</numerusform>
            <numerusform>%n de ellos aún esperan respuesta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a reason first</source>
        <translation>Dé primero un motivo</translation>
    </message>
    <message>
        <source>How do they end? The desk reads this, the residents do not.</source>
        <translation>¿Cómo terminan? Lo lee la mesa, no los residentes.</translation>
    </message>
    <message>
        <source>How do they end?</source>
        <translation>¿Cómo terminan?</translation>
    </message>
    <message>
        <source>Reason, in your words (if there is more to say)</source>
        <translation>Motivo, en sus palabras (si hay más que decir)</translation>
    </message>
    <message>
        <source>Choose how they end first</source>
        <translation>Elija primero cómo terminan</translation>
    </message>
</context>
<context>
    <name>porch::BulkResult</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>What was refused stays in the list of unsent actions (Esc)</source>
        <translation>Lo rechazado queda en la lista de acciones sin enviar (Esc)</translation>
    </message>
</context>
<context>
    <name>porch::BulkRun</name>
    <message>
        <source>%1 holds it</source>
        <translation>lo tiene %1</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Clasificar</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n hecho</numerusform>
            <numerusform>%n hechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n en camino</numerusform>
            <numerusform>%n en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n en cola</numerusform>
            <numerusform>%n en cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n retirado</numerusform>
            <numerusform>%n retirados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <extracomment>how many, why</extracomment>
        <translation>
            <numerusform>%n rechazado: %1</numerusform>
            <numerusform>%n rechazados: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: %1</source>
        <extracomment>how many, why</extracomment>
        <translation>
            <numerusform>%n omitido: %1</numerusform>
            <numerusform>%n omitidos: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>an action on several tips, what became of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazar</translation>
    </message>
</context>
<context>
    <name>porch::CacheWriter</name>
    <message>
        <source>The directory %1 can&apos;t be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>The local copy of the log was damaged (%1). It was set aside as %2 and is being read again from the log.</source>
        <translation>La copia local del registro estaba dañada (%1). Se apartó como %2 y se está leyendo de nuevo del registro.</translation>
    </message>
    <message>
        <source>The server&apos;s log is another one than before, or was rolled back. The local copy was set aside as %1 and is being read again.</source>
        <translation>El registro del servidor no es el de antes, o volvió atrás. La copia local se apartó como %1 y se está leyendo de nuevo.</translation>
    </message>
    <message>
        <source>The local copy was made by another version of Porchlight and is being read again.</source>
        <translation>La copia local es de otra versión de Porchlight y se está leyendo de nuevo.</translation>
    </message>
    <message>
        <source>The log has events of a newer Porchlight (version %1). This desk shows what came before them and must be updated.</source>
        <translation>El registro tiene eventos de un Porchlight más nuevo (versión %1). Este puesto muestra lo anterior y debe actualizarse.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be kept in %1. Make room; the desk goes on by itself.</source>
        <translation>El disco está lleno: no se puede guardar nada más en %1. Libere espacio; el puesto seguirá solo.</translation>
    </message>
    <message>
        <source>Another program holds the local copy in %1. The desk goes on by itself when it is free.</source>
        <translation>Otro programa ocupa la copia local en %1. El puesto seguirá solo cuando quede libre.</translation>
    </message>
    <message>
        <source>The local copy in %1 can&apos;t be written (%2). The desk tries again by itself.</source>
        <translation>No se puede escribir la copia local en %1 (%2). El puesto lo intentará de nuevo solo.</translation>
    </message>
</context>
<context>
    <name>porch::CandidateDelegate</name>
    <message>
        <source>A tip</source>
        <extracomment>whose tip</extracomment>
        <translation>Un aviso</translation>
    </message>
    <message>
        <source>Tip of %1</source>
        <translation>Aviso de %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <comment>a case, when</comment>
        <translation>Cerrado %1</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <comment>a case</comment>
        <translation>Combinado con %1</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case</comment>
        <translation>Abierto</translation>
    </message>
    <message numerus="yes">
        <source>%n tip(s)</source>
        <comment>linked to a case</comment>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a length of time</comment>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a case</comment>
        <translation>en %1</translation>
    </message>
    <message>
        <source>in no case</source>
        <translation>en ningún caso</translation>
    </message>
</context>
<context>
    <name>porch::CandidateList</name>
    <message>
        <source>What they may belong to</source>
        <translation>A qué pueden pertenecer</translation>
    </message>
    <message>
        <source>linked already</source>
        <translation>ya vinculado</translation>
    </message>
    <message numerus="yes">
        <source>%n linked already</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%n ya vinculado</numerusform>
            <numerusform>%n ya vinculados</numerusform>
        </translation>
    </message>
    <message>
        <source>link proposed</source>
        <translation>vínculo propuesto</translation>
    </message>
    <message>
        <source>declined before</source>
        <translation>ya rechazado antes</translation>
    </message>
</context>
<context>
    <name>porch::CandidateWords</name>
    <message>
        <source>Same words: %1</source>
        <translation>Mismas palabras: %1</translation>
    </message>
    <message numerus="yes">
        <source>At the same place as %n linked tips</source>
        <translation>
            <numerusform>En el mismo lugar que %n aviso vinculado</numerusform>
            <numerusform>En el mismo lugar que %n avisos vinculados</numerusform>
        </translation>
    </message>
    <message>
        <source>At the same place</source>
        <translation>En el mismo lugar</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n linked tips</source>
        <extracomment>a length, of linked tips</extracomment>
        <translation>
            <numerusform>A %1 de %n aviso vinculado</numerusform>
            <numerusform>A %1 de %n avisos vinculados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>A %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) earlier</source>
        <translation>
            <numerusform>%n minuto antes</numerusform>
            <numerusform>%n minutos antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation>
            <numerusform>%n minuto después</numerusform>
            <numerusform>%n minutos después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) earlier</source>
        <translation>
            <numerusform>%n hora antes</numerusform>
            <numerusform>%n horas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) later</source>
        <translation>
            <numerusform>%n hora después</numerusform>
            <numerusform>%n horas después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n día antes</numerusform>
            <numerusform>%n días antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n día después</numerusform>
            <numerusform>%n días después</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a title: what, where</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>porch::CaseActions</name>
    <message>
        <source>New case…</source>
        <translation>Caso nuevo…</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>Buscar en los casos</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Note in this case</source>
        <translation>Nota en este caso</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Link tips to this case…</source>
        <translation>Vincular avisos con este caso…</translation>
    </message>
    <message>
        <source>Link tips</source>
        <translation>Vincular avisos</translation>
    </message>
    <message>
        <source>Who leads this case…</source>
        <translation>Responsable de este caso…</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Rename or number this case…</source>
        <translation>Cambiar título o número de este caso…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Close this case…</source>
        <translation>Cerrar este caso…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open this case again…</source>
        <translation>Reabrir este caso…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Export this case…</source>
        <translation>Exportar este caso…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Watch this case</source>
        <translation>Vigilar este caso</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Vigilar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Open the tip in the inbox</source>
        <translation>Abrir el aviso en la entrada</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Accept the link</source>
        <translation>Aceptar el vínculo</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Decline the link…</source>
        <translation>Rechazar el vínculo…</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Unlink the tip…</source>
        <translation>Desvincular el aviso…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>Timeline of the case</source>
        <translation>Cronología del caso</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Tips of the case</source>
        <translation>Avisos del caso</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Map of the case</source>
        <translation>Mapa del caso</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>not in the log yet</source>
        <translation>aún no registrado</translation>
    </message>
    <message>
        <source>give it a title; the log numbers it</source>
        <translation>darle un título; el registro le da el número</translation>
    </message>
    <message>
        <source>only for supervisors</source>
        <translation>solo para supervisores</translation>
    </message>
    <message>
        <source>there is nothing of yours to undo here</source>
        <translation>aquí no hay nada suyo que deshacer</translation>
    </message>
    <message>
        <source>no case is open</source>
        <translation>ningún caso abierto</translation>
    </message>
    <message>
        <source>only the desk reads it</source>
        <translation>solo lo lee la mesa</translation>
    </message>
    <message>
        <source>its title and its number</source>
        <translation>su título y su número</translation>
    </message>
    <message>
        <source>who answers for it</source>
        <translation>quién responde por él</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>está cerrado</translation>
    </message>
    <message>
        <source>why, or in which other case it goes on</source>
        <translation>por qué, o en qué otro caso continúa</translation>
    </message>
    <message>
        <source>it is not closed</source>
        <translation>no está cerrado</translation>
    </message>
    <message>
        <source>Propose tips</source>
        <translation>Proponer avisos</translation>
    </message>
    <message>
        <source>Propose tips for this case…</source>
        <translation>Proponer avisos para este caso…</translation>
    </message>
    <message>
        <source>the case is closed: open it again first</source>
        <translation>el caso está cerrado: primero hay que reabrirlo</translation>
    </message>
    <message>
        <source>only for officers and supervisors</source>
        <translation>solo para agentes y supervisores</translation>
    </message>
    <message>
        <source>search all tips, or take what looks like it</source>
        <translation>buscar en todos los avisos, o tomar los parecidos</translation>
    </message>
    <message>
        <source>only for supervisors and records</source>
        <translation>solo para supervisores y archivo</translation>
    </message>
    <message>
        <source>asks for whom and why</source>
        <translation>pregunta para quién y por qué</translation>
    </message>
    <message>
        <source>Stop watching this case</source>
        <translation>Dejar de vigilar este caso</translation>
    </message>
    <message>
        <source>Watching</source>
        <comment>a case; pressed again it ends</comment>
        <translation>Vigilando</translation>
    </message>
    <message>
        <source>you are told of new tips that look like it; press again to stop</source>
        <translation>se le notifican los avisos nuevos que se le parecen; pulsar de nuevo para dejarlo</translation>
    </message>
    <message>
        <source>be told when a new tip looks like it</source>
        <translation>recibir una notificación si un aviso nuevo se le parece</translation>
    </message>
    <message>
        <source>no tip is chosen</source>
        <translation>ningún aviso elegido</translation>
    </message>
    <message>
        <source>choose a tip among its tips first</source>
        <translation>elegir primero uno de sus avisos</translation>
    </message>
    <message>
        <source>it does not wait for a decision</source>
        <translation>no espera ninguna decisión</translation>
    </message>
    <message>
        <source>the tip belongs to this case</source>
        <translation>el aviso pertenece a este caso</translation>
    </message>
    <message>
        <source>asks for the reason</source>
        <translation>pide el motivo</translation>
    </message>
    <message>
        <source>it is not linked</source>
        <translation>no está vinculado</translation>
    </message>
    <message>
        <source>asks for the reason; can be undone</source>
        <translation>pide el motivo; se puede deshacer</translation>
    </message>
    <message>
        <source>Open the new tip that looks like this case</source>
        <translation>Abrir el aviso nuevo que se parece a este caso</translation>
    </message>
    <message>
        <source>Open the tip</source>
        <translation>Abrir el aviso</translation>
    </message>
    <message>
        <source>Put the new tip that looks like this case away</source>
        <translation>Apartar el aviso nuevo que se parece a este caso</translation>
    </message>
    <message>
        <source>Seen</source>
        <comment>put it away</comment>
        <translation>Visto</translation>
    </message>
    <message>
        <source>no tip that looks like it waits to be seen</source>
        <translation>ningún aviso parecido espera a que lo vean</translation>
    </message>
</context>
<context>
    <name>porch::CaseCommandWords</name>
    <message>
        <source>%1 names what left with tip=... or case=...: write - in place of its id.</source>
        <translation>%1 indica con tip=... o case=... lo que salió: escriba - en lugar de su identificador.</translation>
    </message>
    <message>
        <source>%1 wants the id or the number of a case.</source>
        <translation>%1 necesita el identificador o el número de un caso.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known. There are: %2.</source>
        <translation>&quot;%1&quot; no se conoce. Hay: %2.</translation>
    </message>
    <message>
        <source>%1 wants %2.</source>
        <translation>%1 necesita %2.</translation>
    </message>
</context>
<context>
    <name>porch::CaseDialog</name>
    <message>
        <source>Nobody yet</source>
        <comment>leads a case</comment>
        <translation>Nadie todavía</translation>
    </message>
</context>
<context>
    <name>porch::CaseHead</name>
    <message>
        <source>Number of the case</source>
        <translation>Número del caso</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>Título del caso</translation>
    </message>
    <message>
        <source>Watched</source>
        <comment>a case</comment>
        <translation>Vigilado</translation>
    </message>
    <message>
        <source>You watch this case</source>
        <translation>Usted vigila este caso</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>abierto %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>cerrado %1</translation>
    </message>
    <message>
        <source>last touched %1</source>
        <translation>último cambio %1</translation>
    </message>
    <message>
        <source>Closed because: %1</source>
        <translation>Motivo del cierre: %1</translation>
    </message>
</context>
<context>
    <name>porch::CaseLeadDialog</name>
    <message>
        <source>Lead of the case</source>
        <translation>Responsable del caso</translation>
    </message>
    <message>
        <source>Who leads %1?</source>
        <comment>a case, by its number</comment>
        <translation>¿Responsable de %1?</translation>
    </message>
    <message>
        <source>Whoever leads a case answers for it and finds it under Mine.</source>
        <translation>El responsable de un caso responde por él y lo encuentra en Míos.</translation>
    </message>
    <message>
        <source>Set the lead</source>
        <translation>Fijar responsable</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Choose who shall lead it first</source>
        <translation>Elija primero quién será responsable</translation>
    </message>
    <message>
        <source>That is so already</source>
        <translation>Ya es así</translation>
    </message>
</context>
<context>
    <name>porch::CaseLinkDialog</name>
    <message>
        <source>Link to a case</source>
        <translation>Vincular con un caso</translation>
    </message>
    <message>
        <source>Propose a link to a case</source>
        <translation>Proponer un vínculo con un caso</translation>
    </message>
    <message>
        <source>Tip of %1, %2</source>
        <extracomment>whose tip, when</extracomment>
        <translation>Aviso de %1, %2</translation>
    </message>
    <message>
        <source>This tip</source>
        <translation>Este aviso</translation>
    </message>
    <message numerus="yes">
        <source>%n tips</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>These tips</source>
        <translation>Estos avisos</translation>
    </message>
    <message numerus="yes">
        <source>%n of them</source>
        <translation>
            <numerusform>%n de ellos</numerusform>
            <numerusform>%n de ellos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 cases and %n tip(s), best first</source>
        <extracomment>how many cases were found, of how many, and how many tips</extracomment>
        <translation>
            <numerusform>%1 de %2 casos y %n aviso, primero los mejores</numerusform>
            <numerusform>%1 de %2 casos y %n avisos, primero los mejores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 cases, best first</source>
        <extracomment>how many cases were found, of how many</extracomment>
        <translation>%1 de %2 casos, primero los mejores</translation>
    </message>
    <message>
        <source>Nothing is like it so far. Type a number, words, a place or a name.</source>
        <translation>Nada se le parece hasta ahora. Escriba un número, palabras, un lugar o un nombre.</translation>
    </message>
    <message>
        <source>No case and no tip has these words.</source>
        <translation>Ningún caso ni aviso tiene estas palabras.</translation>
    </message>
    <message>
        <source>Same report: merge</source>
        <translation>Mismo hecho: combinar</translation>
    </message>
    <message>
        <source>%1’s tip as well (%2)</source>
        <translation>También el aviso de %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tip(s)</source>
        <extracomment>so many of so many tips are shown</extracomment>
        <translation>
            <numerusform>%1 de %n aviso</numerusform>
            <numerusform>%1 de %n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>No tip is linked to it yet.</source>
        <translation>Aún no tiene avisos vinculados.</translation>
    </message>
    <message>
        <source>The case and its links are in the log at once. Unlinking takes a link back.</source>
        <translation>El caso y sus vínculos quedan en el registro en el acto. Al desvincular se retira un vínculo.</translation>
    </message>
    <message>
        <source>The tips are told as one from then on; each keeps its conversation. It can be taken apart.</source>
        <translation>Desde entonces los avisos se presentan como uno solo; cada uno conserva su conversación. Se pueden separar.</translation>
    </message>
    <message>
        <source>It is linked at once. Unlinking takes it back.</source>
        <translation>Se vincula en el acto. Al desvincular se retira.</translation>
    </message>
    <message>
        <source>A supervisor accepts or declines it. Until then the tip says “link proposed”.</source>
        <translation>Un supervisor lo acepta o lo rechaza. Hasta entonces el aviso dice “vínculo propuesto”.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Combinar</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Propose link</source>
        <translation>Proponer vínculo</translation>
    </message>
    <message>
        <source>Still being read</source>
        <translation>Aún se está leyendo</translation>
    </message>
    <message>
        <source>Number, words, a place, a name, before: or after: a date</source>
        <translation>Número, palabras, un lugar, un nombre, before: o after: con una fecha</translation>
    </message>
    <message>
        <source>Search all cases and tips</source>
        <translation>Buscar en todos los casos y avisos</translation>
    </message>
    <message>
        <source>Closed cases too</source>
        <translation>También casos cerrados</translation>
    </message>
    <message>
        <source>New case from these…</source>
        <translation>Caso nuevo con estos…</translation>
    </message>
    <message>
        <source>The cases can&apos;t be searched now: %1</source>
        <translation>No se pueden buscar los casos ahora: %1</translation>
    </message>
    <message>
        <source>The tips that are to be linked can&apos;t be read now: %1</source>
        <translation>No se pueden leer ahora los avisos que se vincularían: %1</translation>
    </message>
    <message>
        <source>It can&apos;t be read now: %1</source>
        <extracomment>why</extracomment>
        <translation>No se puede leer ahora: %1</translation>
    </message>
    <message>
        <source>What was meant is not among these. Choose one, or search for it.</source>
        <translation>Lo que se buscaba no está entre estos. Elegir uno o buscarlo.</translation>
    </message>
</context>
<context>
    <name>porch::CaseList</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>La lista está vacía.</translation>
    </message>
    <message>
        <source>The first row names no column &quot;number&quot;. Known columns: %1.</source>
        <translation>La primera fila no nombra ninguna columna &quot;number&quot;. Columnas conocidas: %1.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>a quotation mark is not closed, so the rest of the file could not be read.</source>
        <translation>una comilla no se cierra, así que no se pudo leer el resto del archivo.</translation>
    </message>
    <message>
        <source>it has %1 values, the first row names %2.</source>
        <translation>tiene %1 valores; la primera fila nombra %2.</translation>
    </message>
    <message>
        <source>it has no number.</source>
        <translation>no tiene número.</translation>
    </message>
    <message>
        <source>the number %1 stands in the list twice.</source>
        <translation>el número %1 está dos veces en la lista.</translation>
    </message>
    <message>
        <source>its number is too long.</source>
        <translation>su número es demasiado largo.</translation>
    </message>
    <message>
        <source>its title is too long.</source>
        <translation>su título es demasiado largo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither open nor closed.</source>
        <translation>&quot;%1&quot; no es ni abierto ni cerrado.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date.</source>
        <translation>&quot;%1&quot; no es una fecha.</translation>
    </message>
    <message>
        <source>its description is too long.</source>
        <translation>la descripción es demasiado larga.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is no user&apos;s name; the lead stays as it is.</source>
        <translation>Línea %1: «%2» no es nombre de usuario; el responsable queda como está.</translation>
    </message>
</context>
<context>
    <name>porch::CaseListModel</name>
    <message>
        <source>%1 %2</source>
        <comment>number and title of a case</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>porch::CaseNote</name>
    <message>
        <source>Keep note</source>
        <translation>Guardar nota</translation>
    </message>
    <message>
        <source>Note in the case</source>
        <translation>Nota en el caso</translation>
    </message>
    <message>
        <source>Note in the case: only the desk reads it</source>
        <translation>Nota en el caso: solo la lee la mesa</translation>
    </message>
    <message>
        <source>This is too long for one note.</source>
        <translation>Esto es demasiado largo para una sola nota.</translation>
    </message>
</context>
<context>
    <name>porch::CasePage</name>
    <message>
        <source>The open case</source>
        <translation>El caso abierto</translation>
    </message>
    <message>
        <source>What can be done with the case</source>
        <translation>Qué se puede hacer con el caso</translation>
    </message>
    <message>
        <source>What can be done with the chosen tip</source>
        <translation>Qué se puede hacer con el aviso elegido</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>of a case</comment>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Tips</source>
        <comment>of a case</comment>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>Partes del caso</translation>
    </message>
    <message>
        <source>No tip belongs to this case yet</source>
        <translation>Aún no hay avisos en este caso</translation>
    </message>
    <message>
        <source>Link tips…</source>
        <translation>Vincular avisos…</translation>
    </message>
    <message>
        <source>Map</source>
        <comment>of a case&apos;s tips</comment>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Search for them here, or open a tip in the inbox and link it from there. What is linked appears in the timeline with all of its messages.</source>
        <translation>Búsquelos aquí, o abra un aviso en la entrada y vincúlelo desde allí. Lo vinculado aparece en la cronología con todos sus mensajes.</translation>
    </message>
    <message>
        <source>The case may be out of date, it can&apos;t be read now: %1</source>
        <extracomment>why</extracomment>
        <translation>El caso quizá no esté al día, no se puede leer ahora: %1</translation>
    </message>
</context>
<context>
    <name>porch::CaseReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason (if there is one to give)</source>
        <translation>Motivo (si hay alguno que dar)</translation>
    </message>
    <message>
        <source>Give a reason first</source>
        <translation>Primero indique un motivo</translation>
    </message>
</context>
<context>
    <name>porch::CaseRoom</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>cases</comment>
        <extracomment>in the rail, beneath &quot;Cases&quot;</extracomment>
        <translation>
            <numerusform>%Ln abierto</numerusform>
            <numerusform>%Ln abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed</source>
        <comment>links</comment>
        <translation>
            <numerusform>%Ln propuesto</numerusform>
            <numerusform>%Ln propuestos</numerusform>
        </translation>
    </message>
    <message>
        <source>No tip belongs to this case yet.</source>
        <translation>Aún no hay avisos en este caso.</translation>
    </message>
    <message>
        <source>All of its tips are on the map. Enter opens the chosen one.</source>
        <translation>Todos sus avisos están en el mapa. Intro abre el elegido.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its tips has/have no place yet: open it in the inbox and press P.</source>
        <translation>
            <numerusform>%Ln de sus avisos aún no tiene lugar: ábralo en la entrada y pulse P.</numerusform>
            <numerusform>%Ln de sus avisos aún no tienen lugar: ábralos en la entrada y pulse P.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::CaseRowDelegate</name>
    <message>
        <source>yours</source>
        <comment>a case: I lead it</comment>
        <translation>suyo</translation>
    </message>
    <message>
        <source>no lead</source>
        <comment>a case</comment>
        <translation>sin responsable</translation>
    </message>
    <message>
        <source>watched</source>
        <comment>a case</comment>
        <translation>vigilado</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number and title of a case</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a case; how it stands</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>porch::CaseTimelineDelegate</name>
    <message>
        <source>Deleted by its writer</source>
        <translation>Lo borró quien lo escribió</translation>
    </message>
</context>
<context>
    <name>porch::CaseTimelineList</name>
    <message>
        <source>Timeline of the case, the newest first</source>
        <translation>Cronología del caso, primero lo más reciente</translation>
    </message>
    <message>
        <source>Open the tip in the inbox</source>
        <translation>Abrir el aviso en la entrada</translation>
    </message>
    <message>
        <source>Copy with name and time</source>
        <translation>Copiar con nombre y hora</translation>
    </message>
</context>
<context>
    <name>porch::CaseTipList</name>
    <message>
        <source>Tips of the case</source>
        <translation>Avisos del caso</translation>
    </message>
</context>
<context>
    <name>porch::CaseWords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a sentence, then the reason its writer gave</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Proposed</source>
        <comment>a link, waits for a supervisor</comment>
        <translation>Propuesto</translation>
    </message>
    <message>
        <source>Linked</source>
        <comment>a tip, to a case</comment>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>a link</comment>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Not linked</source>
        <comment>a tip, to a case</comment>
        <translation>Sin vincular</translation>
    </message>
    <message>
        <source>Goes on in %1</source>
        <comment>a closed case, number of another</comment>
        <translation>Continúa en %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a case</comment>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a case</comment>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Nobody leads it</source>
        <translation>Sin responsable</translation>
    </message>
    <message>
        <source>You lead it</source>
        <translation>Usted es responsable</translation>
    </message>
    <message>
        <source>%1 leads it</source>
        <translation>%1 es responsable</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tip(s)</source>
        <comment>linked to a case</comment>
        <translation>
            <numerusform>%Ln aviso</numerusform>
            <numerusform>%Ln avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed</source>
        <comment>links that wait for a supervisor</comment>
        <translation>
            <numerusform>%Ln propuesto</numerusform>
            <numerusform>%Ln propuestos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new look-alike(s)</source>
        <comment>tips that look like a watched case</comment>
        <translation>
            <numerusform>%Ln parecido nuevo</numerusform>
            <numerusform>%Ln parecidos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by %1, %2</source>
        <extracomment>who, when</extracomment>
        <translation>Propuesto por %1, %2</translation>
    </message>
    <message>
        <source>Linked by %1, %2</source>
        <translation>Vinculado por %1, %2</translation>
    </message>
    <message>
        <source>you</source>
        <comment>who did it</comment>
        <translation>usted</translation>
    </message>
    <message>
        <source>Declined by %1, %2</source>
        <translation>Rechazado por %1, %2</translation>
    </message>
    <message>
        <source>Accepted by %1, %2</source>
        <translation>Aceptado por %1, %2</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <comment>who wrote a tip</comment>
        <translation>alguien desconocido</translation>
    </message>
    <message>
        <source>replied to %1</source>
        <comment>after who wrote</comment>
        <translation>respondió a %1</translation>
    </message>
    <message>
        <source>noted in the case</source>
        <comment>after who wrote</comment>
        <translation>anotó en el caso</translation>
    </message>
    <message>
        <source>noted on the tip of %1</source>
        <comment>after who wrote</comment>
        <translation>anotó en el aviso de %1</translation>
    </message>
    <message>
        <source>wrote</source>
        <comment>after who wrote</comment>
        <translation>escribió</translation>
    </message>
    <message>
        <source>wrote in the tip of %1</source>
        <comment>after who wrote</comment>
        <translation>escribió en el aviso de %1</translation>
    </message>
    <message>
        <source>You opened this case again</source>
        <translation>Usted reabrió este caso</translation>
    </message>
    <message>
        <source>%1 opened this case again</source>
        <translation>%1 reabrió este caso</translation>
    </message>
    <message>
        <source>You opened the case “%1”</source>
        <translation>Usted abrió el caso “%1”</translation>
    </message>
    <message>
        <source>%1 opened the case “%2”</source>
        <translation>%1 abrió el caso “%2”</translation>
    </message>
    <message>
        <source>another case</source>
        <translation>otro caso</translation>
    </message>
    <message>
        <source>You closed it; it goes on in %1</source>
        <translation>Usted lo cerró; continúa en %1</translation>
    </message>
    <message>
        <source>%1 closed it; it goes on in %2</source>
        <translation>%1 lo cerró; continúa en %2</translation>
    </message>
    <message>
        <source>You closed this case</source>
        <translation>Usted cerró este caso</translation>
    </message>
    <message>
        <source>%1 closed this case</source>
        <translation>%1 cerró este caso</translation>
    </message>
    <message>
        <source>You gave this case out of the house</source>
        <translation>Usted entregó este caso fuera del departamento</translation>
    </message>
    <message>
        <source>%1 gave this case out of the house</source>
        <translation>%1 entregó este caso fuera del departamento</translation>
    </message>
    <message>
        <source>You took back the proposal of the tip of %1</source>
        <translation>Usted retiró la propuesta del aviso de %1</translation>
    </message>
    <message>
        <source>%1 took back the proposal of the tip of %2</source>
        <translation>%1 retiró la propuesta del aviso de %2</translation>
    </message>
    <message>
        <source>You proposed the tip of %1</source>
        <translation>Usted propuso el aviso de %1</translation>
    </message>
    <message>
        <source>%1 proposed the tip of %2</source>
        <translation>%1 propuso el aviso de %2</translation>
    </message>
    <message>
        <source>You linked the tip of %1</source>
        <translation>Usted vinculó el aviso de %1</translation>
    </message>
    <message>
        <source>%1 linked the tip of %2</source>
        <translation>%1 vinculó el aviso de %2</translation>
    </message>
    <message>
        <source>You unlinked the tip of %1</source>
        <translation>Usted desvinculó el aviso de %1</translation>
    </message>
    <message>
        <source>%1 unlinked the tip of %2</source>
        <translation>%1 desvinculó el aviso de %2</translation>
    </message>
    <message>
        <source>You accepted the tip of %1</source>
        <translation>Usted aceptó el aviso de %1</translation>
    </message>
    <message>
        <source>%1 accepted the tip of %2</source>
        <translation>%1 aceptó el aviso de %2</translation>
    </message>
    <message>
        <source>You declined the tip of %1</source>
        <translation>Usted rechazó el aviso de %1</translation>
    </message>
    <message>
        <source>%1 declined the tip of %2</source>
        <translation>%1 rechazó el aviso de %2</translation>
    </message>
    <message>
        <source>You did something that this version does not know</source>
        <translation>Usted hizo algo que esta versión no conoce</translation>
    </message>
    <message>
        <source>%1 did something that this version does not know</source>
        <translation>%1 hizo algo que esta versión no conoce</translation>
    </message>
    <message>
        <source>title “%1”</source>
        <comment>of a case</comment>
        <translation>título “%1”</translation>
    </message>
    <message>
        <source>number %1</source>
        <comment>of a case</comment>
        <translation>número %1</translation>
    </message>
    <message>
        <source>nobody leads it</source>
        <comment>a case</comment>
        <translation>sin responsable</translation>
    </message>
    <message>
        <source>You changed the case: %1</source>
        <extracomment>what is another now</extracomment>
        <translation>Usted cambió el caso: %1</translation>
    </message>
    <message>
        <source>%1 changed the case: %2</source>
        <translation>%1 cambió el caso: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2, %3:
%4</source>
        <comment>who, what they did, when, the words</comment>
        <translation>%1 %2, %3:
%4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>who, what they did, when</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Deleted by its writer</source>
        <translation>Lo borró quien lo escribió</translation>
    </message>
</context>
<context>
    <name>porch::CasesForCommand</name>
    <message>
        <source>it is closed</source>
        <translation>está cerrado</translation>
    </message>
    <message>
        <source>Names cases that a tip may belong to, the likeliest first, and why: those of tips that are like it, and those whose title or notes are, in the cache as it is. The score is how likely it is. With --stdin it reads an id a line and answers {&quot;id&quot;,&quot;ranked&quot;,&quot;scores&quot;} line by line.</source>
        <translation>Nombra los casos de los que un aviso puede ser parte, primero el más probable, y por qué: los de avisos que se le parecen y aquellos cuyo título o notas se le parecen, en la caché tal como está. La puntuación es cuán probable es. Con --stdin lee un id por línea y responde {&quot;id&quot;,&quot;ranked&quot;,&quot;scores&quot;} línea por línea.</translation>
    </message>
</context>
<context>
    <name>porch::CasesPanel</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>No case is open here</source>
        <translation>Ningún caso abierto aquí</translation>
    </message>
    <message>
        <source>Choose one in the list. Its timeline, its tips and their map appear here.</source>
        <translation>Elija uno en la lista. Su cronología, sus avisos y el mapa de estos aparecen aquí.</translation>
    </message>
    <message>
        <source>choose a case</source>
        <translation>elegir un caso</translation>
    </message>
    <message>
        <source>search numbers, titles, notes and tips</source>
        <translation>buscar números, títulos, notas y avisos</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>cases</comment>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>cases that I lead</comment>
        <translation>Míos</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>cases</comment>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>All</source>
        <comment>cases</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>Qué casos</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>Buscar en los casos</translation>
    </message>
    <message>
        <source>Numbers, titles, notes, words of tips</source>
        <translation>Números, títulos, notas, texto de avisos</translation>
    </message>
    <message>
        <source>No case here has these words</source>
        <translation>Ningún caso de aquí contiene estas palabras</translation>
    </message>
    <message>
        <source>Numbers, titles, notes, names and words of linked tips were searched.</source>
        <translation>Se buscó en números, títulos, notas, nombres y texto de los avisos vinculados.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Search all cases</source>
        <translation>Buscar en todos</translation>
    </message>
    <message>
        <source>You lead no open case</source>
        <translation>No es responsable de ningún caso abierto</translation>
    </message>
    <message>
        <source>A supervisor sets who leads a case.</source>
        <translation>Un supervisor define quién es responsable de un caso.</translation>
    </message>
    <message>
        <source>No case is closed</source>
        <translation>No hay casos cerrados</translation>
    </message>
    <message>
        <source>Closed ones stay here, and can be opened again.</source>
        <translation>Los cerrados quedan aquí y se pueden reabrir.</translation>
    </message>
    <message>
        <source>No case is open yet</source>
        <translation>Aún no hay casos abiertos</translation>
    </message>
    <message>
        <source>A case gathers the tips that belong together. Open one here, or link a tip in the inbox and open it there.</source>
        <translation>Un caso reúne los avisos que van juntos. Abra uno aquí, o vincule un aviso en la entrada y ábralo allí.</translation>
    </message>
    <message>
        <source>Supervisors open cases. What you propose from a tip comes here.</source>
        <translation>Los supervisores abren los casos. Lo que usted propone desde un aviso llega aquí.</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Caso nuevo…</translation>
    </message>
    <message>
        <source>an unknown writer</source>
        <translation>un autor desconocido</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <comment>a user</comment>
        <translation>%1 (usted)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and title of a case</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open the case again</source>
        <translation>Reabrir el caso</translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <comment>a case, by its number</comment>
        <translation>Reabrir %1</translation>
    </message>
    <message>
        <source>Its tips and notes are as they were.</source>
        <translation>Sus avisos y notas están como estaban.</translation>
    </message>
    <message>
        <source>Its tips belong to it alone again, and no more to %1.</source>
        <translation>Sus avisos vuelven a ser solo de este caso, y ya no de %1.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Reabrirlo</translation>
    </message>
    <message>
        <source>Decline the link</source>
        <translation>Rechazar el vínculo</translation>
    </message>
    <message>
        <source>Decline the tip of %1</source>
        <translation>Rechazar el aviso de %1</translation>
    </message>
    <message>
        <source>Whoever proposed it reads the reason in the tip and here. It may be proposed again.</source>
        <translation>Quien lo propuso lee el motivo en el aviso y aquí. Se puede volver a proponer.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Unlink the tip</source>
        <translation>Desvincular el aviso</translation>
    </message>
    <message>
        <source>Unlink the tip of %1</source>
        <translation>Desvincular el aviso de %1</translation>
    </message>
    <message>
        <source>It leaves this case and stays in the inbox. Undo links it again.</source>
        <translation>Sale de este caso y queda en la entrada. Deshacer lo vincula de nuevo.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>Unlinked by mistake</source>
        <translation>Desvinculado por error</translation>
    </message>
    <message>
        <source>Linked by mistake</source>
        <translation>Vinculado por error</translation>
    </message>
    <message>
        <source>Undo: link the tip of %1 again</source>
        <translation>Deshacer: volver a vincular el aviso de %1</translation>
    </message>
    <message>
        <source>Undo: unlink the tip of %1</source>
        <translation>Deshacer: desvincular el aviso de %1</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Borrador guardado %1</translation>
    </message>
    <message numerus="yes">
        <source>Undo: unlink %n tip(s)</source>
        <translation>
            <numerusform>Deshacer: desvincular %n aviso</numerusform>
            <numerusform>Deshacer: desvincular %n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>The other cases can&apos;t be read now, so none can be chosen: %1</source>
        <translation>No se pueden leer los otros casos ahora, así que no se puede elegir ninguno: %1</translation>
    </message>
    <message>
        <source>The list may be out of date, it can&apos;t be read now: %1</source>
        <extracomment>why</extracomment>
        <translation>La lista quizá no esté al día, no se puede leer ahora: %1</translation>
    </message>
    <message>
        <source>The cases can&apos;t be read now</source>
        <translation>No se pueden leer los casos ahora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>The case can&apos;t be read now</source>
        <translation>No se puede leer el caso ahora</translation>
    </message>
    <message>
        <source>This case has not arrived here yet</source>
        <translation>Este caso aún no ha llegado aquí</translation>
    </message>
    <message>
        <source>It shows as soon as this desk has read that far in the log.</source>
        <translation>Aparece en cuanto este puesto haya leído el registro hasta ese punto.</translation>
    </message>
</context>
<context>
    <name>porch::CatchUp</name>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 de %2 eventos</translation>
    </message>
</context>
<context>
    <name>porch::CityMap</name>
    <message>
        <source>The map of the city cannot be read</source>
        <translation>No se puede leer el mapa de la ciudad</translation>
    </message>
</context>
<context>
    <name>porch::CityPack</name>
    <message>
        <source>%1 is damaged. Build it again with: porchlightctl citypack build</source>
        <translation>%1 está dañado. Créelo de nuevo con: porchlightctl citypack build</translation>
    </message>
</context>
<context>
    <name>porch::CityPackBuildCommand</name>
    <message>
        <source>Makes a city pack of map files: GeoJSON; and with ogr2ogr installed shapefiles (also zipped), GeoPackage, OSM PBF and File Geodatabases. What the files are is seen from their columns: OpenStreetMap, TIGER/Line, NENA&apos;s NG9-1-1 model and the usual centerlines and address points are known. Files named with --streets or --addresses replace what the others say of these; --places and --areas add to it. A pack that is there is replaced when the new one is whole.</source>
        <translation>Crea un paquete de la ciudad a partir de archivos de mapas: GeoJSON; y, si ogr2ogr está instalado, shapefiles (también en zip), GeoPackage, OSM PBF y File Geodatabases. Qué contienen los archivos se ve por sus columnas: se conocen OpenStreetMap, TIGER/Line, el modelo NG9-1-1 de NENA y los ejes de calle y puntos de dirección habituales. Los archivos indicados con --streets o --addresses sustituyen lo que los demás dicen de eso; --places y --areas añaden. Si ya hay un paquete, se sustituye cuando el nuevo está completo.</translation>
    </message>
    <message>
        <source>The pack to write.</source>
        <translation>El paquete que se va a escribir.</translation>
    </message>
    <message>
        <source>The map files.</source>
        <translation>Los archivos de mapas.</translation>
    </message>
    <message>
        <source>A file of streets. May come again, as the next three.</source>
        <translation>Un archivo de calles. Puede repetirse, como los tres siguientes.</translation>
    </message>
    <message>
        <source>A file of addresses: points, buildings or parcels.</source>
        <translation>Un archivo de direcciones: puntos, edificios o parcelas.</translation>
    </message>
    <message>
        <source>A file of places.</source>
        <translation>Un archivo de lugares.</translation>
    </message>
    <message>
        <source>A file of areas; the kind may stand before it, as in beat=FILE: beat, district, neighbourhood, school, municipality, county, state, postal_code, other.</source>
        <translation>Un archivo de áreas; antes puede ir la clase, como en beat=FILE: beat, district, neighbourhood, school, municipality, county, state, postal_code, other.</translation>
    </message>
    <message>
        <source>The city&apos;s name (default: the pack&apos;s file&apos;s).</source>
        <translation>El nombre de la ciudad (si no se indica: el del archivo del paquete).</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>Whose data it is, to be shown on the map.</source>
        <translation>De quién son los datos, para mostrarlo en el mapa.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>The date of the data, as 2025-01-31 (default: of the newest file).</source>
        <translation>La fecha de los datos, como 2025-01-31 (si no se indica: la del archivo más nuevo).</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>FECHA</translation>
    </message>
    <message>
        <source>What the coordinates are in, where the files don&apos;t say, as EPSG:2263.</source>
        <translation>En qué proyección están las coordenadas, si los archivos no lo dicen, como EPSG:2263.</translation>
    </message>
    <message>
        <source>A map file is missing.</source>
        <translation>Falta un archivo de mapa.</translation>
    </message>
    <message>
        <source>--date wants a date as 2025-01-31.</source>
        <translation>--date necesita una fecha como 2025-01-31.</translation>
    </message>
    <message>
        <source>%1 is written: %2</source>
        <translation>%1 está escrito: %2</translation>
    </message>
</context>
<context>
    <name>porch::CityPackBuilder</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>The pack needs a name.</source>
        <translation>El paquete necesita un nombre.</translation>
    </message>
    <message>
        <source>%1 is to be read, so it can&apos;t be the pack: the pack&apos;s name comes first.</source>
        <translation>%1 se va a leer, así que no puede ser el paquete: el nombre del paquete va primero.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No hay carpeta %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>No se puede escribir en la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 is there already and is no city pack; it stays as it is.</source>
        <translation>%1 ya existe y no es un paquete de la ciudad; queda como está.</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>leyendo %1</translation>
    </message>
    <message numerus="yes">
        <source>reading %1: %Ln feature(s)</source>
        <translation>
            <numerusform>leyendo %1: %Ln elemento</numerusform>
            <numerusform>leyendo %1: %Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>No se puede escribir %1</translation>
    </message>
    <message>
        <source>nobody is named whose data this is; --attribution does</source>
        <translation>no se indica de quién son los datos; se hace con --attribution</translation>
    </message>
</context>
<context>
    <name>porch::CityPackCommand</name>
    <message>
        <source>Makes a city pack of map files.</source>
        <translation>Crea un paquete de la ciudad a partir de archivos de mapas.</translation>
    </message>
    <message>
        <source>Says what is in a city pack, and whether it is whole.</source>
        <translation>Dice qué hay en un paquete de la ciudad y si está completo.</translation>
    </message>
    <message>
        <source>Gives a city pack to a profile&apos;s desk.</source>
        <translation>Da un paquete de la ciudad al puesto de un perfil.</translation>
    </message>
    <message>
        <source>Usage: porchlightctl citypack ACTION [options]</source>
        <translation>Uso: porchlightctl citypack ACTION [opciones]</translation>
    </message>
    <message>
        <source>Every one has --help and --json.</source>
        <translation>Todas tienen --help y --json.</translation>
    </message>
    <message>
        <source>An action is missing.</source>
        <translation>Falta una acción.</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;.</source>
        <translation>No hay acción &quot;%1&quot;.</translation>
    </message>
</context>
<context>
    <name>porch::CityPackInfoCommand</name>
    <message>
        <source>Says what is in a city pack, and reads all of it to see whether it is whole.</source>
        <translation>Dice qué hay en un paquete de la ciudad, y lo lee entero para ver si está completo.</translation>
    </message>
    <message>
        <source>The pack.</source>
        <translation>El paquete.</translation>
    </message>
    <message>
        <source>%1, data of %2, version %3, %4</source>
        <translation>%1, datos del %2, versión %3, %4</translation>
    </message>
    <message>
        <source>nobody is named whose data it is</source>
        <translation>no se indica de quién son los datos</translation>
    </message>
    <message numerus="yes">
        <source>from %1 (%2): %Ln feature(s) used</source>
        <translation>
            <numerusform>de %1 (%2): %Ln elemento usado</numerusform>
            <numerusform>de %1 (%2): %Ln elementos usados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln street(s)</source>
        <translation>
            <numerusform>%Ln calle</numerusform>
            <numerusform>%Ln calles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of streets</source>
        <translation>
            <numerusform>%Ln tramo de calle</numerusform>
            <numerusform>%Ln tramos de calles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address point(s)</source>
        <translation>
            <numerusform>%Ln punto de dirección</numerusform>
            <numerusform>%Ln puntos de dirección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln intersection(s)</source>
        <translation>
            <numerusform>%Ln intersección</numerusform>
            <numerusform>%Ln intersecciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crossing(s) that may be one above the other</source>
        <translation>
            <numerusform>%Ln cruce que puede ser a distinto nivel</numerusform>
            <numerusform>%Ln cruces que pueden ser a distinto nivel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln lugar</numerusform>
            <numerusform>%Ln lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln area(s)</source>
        <translation>
            <numerusform>%Ln área</numerusform>
            <numerusform>%Ln áreas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shape(s) of water, parks and rails</source>
        <translation>
            <numerusform>%Ln figura de agua, parques y vías férreas</numerusform>
            <numerusform>%Ln figuras de agua, parques y vías férreas</numerusform>
        </translation>
    </message>
    <message>
        <source>no extent</source>
        <translation>sin extensión</translation>
    </message>
    <message>
        <source>from %1, %2 to %3, %4</source>
        <translation>de %1, %2 a %3, %4</translation>
    </message>
</context>
<context>
    <name>porch::CityPackInstallCommand</name>
    <message>
        <source>Checks a city pack and copies it into a profile, whose desk shows it when it is started next. The pack that was there is replaced when the new one is whole.</source>
        <translation>Comprueba un paquete de la ciudad y lo copia a un perfil, cuyo puesto lo muestra la próxima vez que se abre. El paquete que había se sustituye cuando el nuevo está completo.</translation>
    </message>
    <message>
        <source>The pack.</source>
        <translation>El paquete.</translation>
    </message>
    <message>
        <source>The profile&apos;s folder (default: %1).</source>
        <translation>La carpeta del perfil (si no se indica: %1).</translation>
    </message>
    <message>
        <source>The map of %1 is installed as %2.</source>
        <translation>El mapa de %1 está instalado como %2.</translation>
    </message>
</context>
<context>
    <name>porch::ClassifyDialog</name>
    <message>
        <source>Classify the tip</source>
        <translation>Clasificar el aviso</translation>
    </message>
    <message>
        <source>Classify this tip</source>
        <translation>Clasificar este aviso</translation>
    </message>
    <message>
        <source>Classify the tip of %1</source>
        <translation>Clasificar el aviso de %1</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Clasificar</translation>
    </message>
    <message>
        <source>The department has no categories yet. An administrator sets them.</source>
        <translation>El departamento aún no tiene categorías. Las define un administrador.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Prioridad: %1</translation>
    </message>
    <message>
        <source>Choose another category or priority first</source>
        <translation>Elija primero otra categoría o prioridad</translation>
    </message>
</context>
<context>
    <name>porch::ClientOptions</name>
    <message>
        <source>The profile&apos;s folder (default: %1).</source>
        <translation>La carpeta del perfil (si no se indica: %1).</translation>
    </message>
    <message>
        <source>Server address, ws:// on this computer, wss:// elsewhere; may be given several times.</source>
        <translation>Dirección del servidor, ws:// en este equipo, wss:// en otro; puede darse varias veces.</translation>
    </message>
    <message>
        <source>The user to act as.</source>
        <translation>El usuario con el que se actúa.</translation>
    </message>
    <message>
        <source>Use this cache file instead of the profile&apos;s.</source>
        <translation>Usa este archivo de caché en vez del del perfil.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a server address like wss://desk.example.org:443</source>
        <translation>&quot;%1&quot; no es una dirección de servidor como wss://desk.example.org:443</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a user name: small letters and digits, beginning with a letter, 32 at most.</source>
        <translation>&quot;%1&quot; no es un nombre de usuario: letras minúsculas y cifras, comienza con letra, 32 como máximo.</translation>
    </message>
</context>
<context>
    <name>porch::CloseCaseDialog</name>
    <message>
        <source>Close the case</source>
        <translation>Cerrar el caso</translation>
    </message>
    <message>
        <source>Close %1</source>
        <comment>a case, by its number</comment>
        <translation>Cerrar %1</translation>
    </message>
    <message>
        <source>Its tips stay linked. It can be opened again.</source>
        <translation>Sus avisos siguen vinculados. Se puede reabrir.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposed link(s) still wait(s) for a decision.</source>
        <translation>
            <numerusform>%n vínculo propuesto aún espera una decisión.</numerusform>
            <numerusform>%n vínculos propuestos aún esperan una decisión.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason: how does it end?</source>
        <translation>Motivo: ¿cómo termina?</translation>
    </message>
    <message>
        <source>Or it goes on in another case, which then has its tips too</source>
        <translation>O continúa en otro caso, que entonces tiene también sus avisos</translation>
    </message>
    <message>
        <source>Goes on in</source>
        <translation>Continúa en</translation>
    </message>
    <message>
        <source>Give a reason, or choose the case in which it goes on</source>
        <translation>Indique un motivo o elija el caso en el que continúa</translation>
    </message>
</context>
<context>
    <name>porch::CloseDialog</name>
    <message>
        <source>Close the tip</source>
        <translation>Cerrar el aviso</translation>
    </message>
    <message>
        <source>Close this tip</source>
        <translation>Cerrar este aviso</translation>
    </message>
    <message>
        <source>Close the tip of %1</source>
        <translation>Cerrar el aviso de %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>A reply is still owed: the resident has no answer yet.</source>
        <translation>Respuesta pendiente: la persona aún no tiene respuesta.</translation>
    </message>
    <message>
        <source>Give a reason first</source>
        <translation>Primero indique un motivo</translation>
    </message>
    <message>
        <source>How does it end? The desk reads this, the resident does not.</source>
        <translation>¿Cómo termina? Lo lee la mesa, no la persona.</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason, in your words (if there is more to say)</source>
        <translation>Motivo, en sus palabras (si hay más que decir)</translation>
    </message>
    <message>
        <source>Choose how it ends first</source>
        <translation>Elija primero cómo termina</translation>
    </message>
</context>
<context>
    <name>porch::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Prints one line of JSON.</source>
        <translation>Imprime una línea de JSON.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Falta algo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much.</source>
        <translation>&quot;%1&quot; sobra.</translation>
    </message>
    <message>
        <source>--%1 wants a whole number, %2 or more.</source>
        <translation>--%1 requiere un número entero, %2 o más.</translation>
    </message>
    <message>
        <source>--%1 wants a number, %2 or more.</source>
        <translation>--%1 requiere un número, %2 o más.</translation>
    </message>
    <message>
        <source>See: porchlightctl %1 --help</source>
        <translation>Consulte: porchlightctl %1 --help</translation>
    </message>
</context>
<context>
    <name>porch::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>ejecutar</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cerrar</translation>
    </message>
    <message>
        <source>Grey ones say why not</source>
        <translation>Las grises dicen por qué no</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n acción</numerusform>
            <numerusform>%n acciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 actions</source>
        <translation>%1 de %2 acciones</translation>
    </message>
</context>
<context>
    <name>porch::CommandWords</name>
    <message>
        <source>There is no verb &quot;%1&quot;. There are: %2.</source>
        <translation>No hay verbo &quot;%1&quot;. Hay: %2.</translation>
    </message>
    <message>
        <source>%1 wants the id of a tip.</source>
        <translation>%1 necesita el identificador de un aviso.</translation>
    </message>
    <message>
        <source>%1 is about no tip: write - in place of its id.</source>
        <translation>%1 no trata de ningún aviso: escriba - en lugar del identificador.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not key=value.</source>
        <translation>&quot;%1&quot; no tiene la forma clave=valor.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of normal, low, urgent.</source>
        <translation>&quot;%1&quot; no es normal, low ni urgent.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither seconds since 1970 nor an ISO 8601 time.</source>
        <translation>&quot;%1&quot; no son segundos desde 1970 ni una hora ISO 8601.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known. There are: %2.</source>
        <translation>&quot;%1&quot; no se conoce. Hay: %2.</translation>
    </message>
    <message>
        <source>%1 wants %2.</source>
        <translation>%1 necesita %2.</translation>
    </message>
</context>
<context>
    <name>porch::CompareCard</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>who, when, what</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>porch::ComparePane</name>
    <message>
        <source>Uncorroborated</source>
        <translation>Sin corroborar</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Lo que se escribió</translation>
    </message>
</context>
<context>
    <name>porch::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write to the resident (R, everywhere Alt+R)</source>
        <translation>Escribir a la persona (R, en todas partes Alt+R)</translation>
    </message>
    <message>
        <source>Write a note that only the desk reads (N, everywhere Alt+N)</source>
        <translation>Escribir una nota que solo lee la mesa (N, en todas partes Alt+N)</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Note, desk only</source>
        <translation>Nota, solo para la mesa</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Characters written of how many are allowed</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message numerus="yes">
        <source>Too long to send by %n character(s)</source>
        <translation>
            <numerusform>Sobra %n carácter para enviar</numerusform>
            <numerusform>Sobran %n caracteres para enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Templates: type / at the beginning of an empty line</source>
        <translation>Plantillas: escriba / al comienzo de una línea vacía</translation>
    </message>
    <message>
        <source>Fill in %1 before sending; Tab goes there</source>
        <translation>Complete %1 antes de enviar; Tab lleva allí</translation>
    </message>
    <message>
        <source>The resident writes Spanish</source>
        <translation>La persona escribe en español</translation>
    </message>
    <message>
        <source>templates</source>
        <comment>what the key / offers</comment>
        <translation>plantillas</translation>
    </message>
</context>
<context>
    <name>porch::ComposerGates</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>You are reopening this tip</source>
        <translation>Usted está reabriendo este aviso</translation>
    </message>
    <message>
        <source>This tip is closed. Reopen it to reply.</source>
        <translation>Aviso cerrado. Reábralo para responder.</translation>
    </message>
    <message>
        <source>You are closing this tip; a reply would be refused</source>
        <translation>Se está cerrando; su respuesta se rechazaría</translation>
    </message>
    <message>
        <source>%1 holds this tip; your reply would be refused</source>
        <translation>Lo tiene %1; su respuesta se rechazaría</translation>
    </message>
    <message>
        <source>Reading what colleagues sent first</source>
        <translation>Leyendo antes lo que enviaron los colegas</translation>
    </message>
    <message>
        <source>Waits until this desk reads the log again</source>
        <translation>Espera hasta leer de nuevo el registro</translation>
    </message>
    <message>
        <source>Waits here, goes out when connected</source>
        <translation>Espera aquí, sale al conectarse</translation>
    </message>
    <message>
        <source>Queue reply</source>
        <translation>Poner en cola</translation>
    </message>
    <message>
        <source>Goes to where the resident wrote</source>
        <translation>Va adonde escribió la persona</translation>
    </message>
    <message>
        <source>Members of #%1 can read this</source>
        <translation>Lo verán los miembros de #%1</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Guardar nota</translation>
    </message>
    <message>
        <source>Only the desk reads this</source>
        <translation>Solo lo lee la mesa</translation>
    </message>
    <message>
        <source>Only the desk reads this, once connected</source>
        <translation>Solo lo lee la mesa, al conectarse</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar igualmente</translation>
    </message>
    <message>
        <source>Queue anyway</source>
        <translation>Poner en cola igualmente</translation>
    </message>
    <message>
        <source>A reply would reach nobody</source>
        <translation>Una respuesta no llegaría a nadie</translation>
    </message>
    <message>
        <source>%1. A reply would reach nobody; notes work as ever.</source>
        <extracomment>a sentence that says why; then what is still possible</extracomment>
        <translation>%1. Una respuesta no llegaría a nadie; las notas funcionan como siempre.</translation>
    </message>
</context>
<context>
    <name>porch::ComposerNews</name>
    <message>
        <source>Show</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Go to what is new (Alt+Down)</source>
        <translation>Ir a lo nuevo (Alt+Abajo)</translation>
    </message>
</context>
<context>
    <name>porch::ConflictView</name>
    <message>
        <source>Keep mine</source>
        <translation>Dejar lo mío</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo suyo</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mío</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Suyo</translation>
    </message>
    <message>
        <source>%1: another administrator changed this while you did. Nothing is saved until you choose.</source>
        <translation>%1: otro administrador cambió esto mientras tanto. No se guarda nada hasta que usted elija.</translation>
    </message>
</context>
<context>
    <name>porch::ContextPanel</name>
    <message>
        <source>The place and history of the open tip show here.</source>
        <translation>Aquí se ven el lugar y el historial del aviso abierto.</translation>
    </message>
    <message>
        <source>About this tip</source>
        <translation>Sobre este aviso</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Earlier ones stand in the conversation.</source>
        <translation>Los anteriores están en la conversación.</translation>
    </message>
</context>
<context>
    <name>porch::ConversationFiles</name>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Abrir archivo</translation>
    </message>
    <message>
        <source>Save a file as…</source>
        <translation>Guardar un archivo como…</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Guardar archivo</translation>
    </message>
    <message>
        <source>no tip is open</source>
        <translation>ningún aviso abierto</translation>
    </message>
    <message>
        <source>no file came with this conversation</source>
        <translation>no vino ningún archivo con esta conversación</translation>
    </message>
    <message>
        <source>the bridge does not keep the content of its files</source>
        <translation>el puente no guarda el contenido de sus archivos</translation>
    </message>
    <message>
        <source>nothing is fetched before you ask for it</source>
        <translation>no se obtiene nada antes de que usted lo pida</translation>
    </message>
    <message>
        <source>Save a resident&apos;s file</source>
        <translation>Guardar el archivo de un residente</translation>
    </message>
</context>
<context>
    <name>porch::ConversationHead</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anónimo</translation>
    </message>
    <message>
        <source>Uncorroborated</source>
        <translation>Sin corroborar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Volver a la lista (Esc)</translation>
    </message>
    <message>
        <source>Place, history and outbox (D)</source>
        <translation>Lugar, historial y bandeja de salida (D)</translation>
    </message>
    <message>
        <source>The desk does not receive this person&apos;s name. Their channel may know it.</source>
        <translation>La mesa no recibe el nombre de esta persona. Su canal quizá lo sepa.</translation>
    </message>
    <message>
        <source>Nobody has confirmed what this tip says.</source>
        <translation>Nadie ha confirmado lo que dice este aviso.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún sin nombre</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>first wrote %1</source>
        <translation>primer mensaje %1</translation>
    </message>
    <message>
        <source>%1
First wrote %2</source>
        <translation>%1
Primer mensaje: %2</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Escalado</translation>
    </message>
    <message>
        <source>Somebody at the desk judged it urgent.</source>
        <translation>Alguien de la mesa lo consideró urgente.</translation>
    </message>
    <message>
        <source>Somebody at the desk handed it on as an emergency.</source>
        <translation>Alguien de la mesa lo pasó como emergencia.</translation>
    </message>
    <message>
        <source>low priority</source>
        <translation>prioridad baja</translation>
    </message>
</context>
<context>
    <name>porch::ConversationPanel</name>
    <message>
        <source>Draft saved here %1</source>
        <translation>Borrador guardado aquí %1</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Borrador guardado %1</translation>
    </message>
</context>
<context>
    <name>porch::ConversationWords</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A date, then a time with seconds</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Unknown writer</source>
        <translation>Autor desconocido</translation>
    </message>
    <message>
        <source>Queued, on this desk only</source>
        <translation>En cola, solo en este puesto</translation>
    </message>
    <message>
        <source>Queued, not sent yet</source>
        <translation>En cola, aún sin enviar</translation>
    </message>
    <message>
        <source>Sending to the log</source>
        <translation>Enviando al registro</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>En el registro</translation>
    </message>
    <message>
        <source>In the log, not yet with %1</source>
        <translation>En el registro, aún no en %1</translation>
    </message>
    <message>
        <source>Delivered %1</source>
        <translation>Entregado %1</translation>
    </message>
    <message>
        <source>Delivered to %1 %2</source>
        <translation>Entregado a %1 %2</translation>
    </message>
    <message>
        <source>Not kept. %1</source>
        <translation>No se guardó. %1</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>No se envió. %1</translation>
    </message>
    <message>
        <source>%1 wrote, and deleted it</source>
        <translation>Escribió %1, y lo borró</translation>
    </message>
    <message>
        <source>%1 wrote</source>
        <translation>Escribió %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation>Entregado a %1</translation>
    </message>
    <message>
        <source>Your reply had no effect</source>
        <translation>Su respuesta no tuvo efecto</translation>
    </message>
    <message>
        <source>A reply by %1 had no effect</source>
        <translation>Una respuesta de %1 no tuvo efecto</translation>
    </message>
    <message>
        <source>You replied</source>
        <translation>Usted respondió</translation>
    </message>
    <message>
        <source>%1 replied</source>
        <translation>Respondió %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2:
%3</source>
        <translation>%1, %2:
%3</translation>
    </message>
    <message>
        <source>%1 wrote at %2</source>
        <translation>%1 escribió a las %2</translation>
    </message>
    <message>
        <source>Reply by %1 at %2</source>
        <translation>Respuesta de %1 a las %2</translation>
    </message>
    <message>
        <source>Note by %1 at %2, desk only</source>
        <translation>Nota de %1 a las %2, solo para la mesa</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1, a las %2</translation>
    </message>
    <message>
        <source>Deleted by its writer</source>
        <translation>Lo borró quien lo escribió</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <source>Reactions: %1</source>
        <translation>Reacciones: %1</translation>
    </message>
    <message>
        <source>Not delivered: %1 did not take it.</source>
        <translation>No entregada: %1 no la aceptó.</translation>
    </message>
    <message>
        <source>Not delivered. %1 says: %2</source>
        <translation>No entregada. %1 dice: %2</translation>
    </message>
    <message>
        <source>Sends in %1 s · Alt+U takes it back</source>
        <extracomment>Alt+U are the keys: they work also in the field where the reply was written</extracomment>
        <translation>Se envía en %1 s · Alt+U la retira</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 told the person at once that the desk has their message. That is no answer: it does not settle what was promised.</source>
        <translation>%1 informó a la persona en el acto de que la mesa tiene su mensaje. Eso no es una respuesta: no cumple lo prometido.</translation>
    </message>
    <message>
        <source>The channel</source>
        <translation>El canal</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Archivo: %1</translation>
    </message>
    <message>
        <source>Names a place: %1</source>
        <translation>Nombra un lugar: %1</translation>
    </message>
</context>
<context>
    <name>porch::CoordinateReadout</name>
    <message>
        <source>Coordinates</source>
        <translation>Coordenadas</translation>
    </message>
    <message>
        <source>Where the mouse is on the map. Press to copy.</source>
        <translation>Dónde está el puntero en el mapa. Pulse para copiar.</translation>
    </message>
</context>
<context>
    <name>porch::CrossingReader</name>
    <message>
        <source>%1 between %2 and %3</source>
        <translation>%1 entre %2 y %3</translation>
    </message>
</context>
<context>
    <name>porch::DeclineDialog</name>
    <message>
        <source>Decline</source>
        <comment>a link</comment>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Decline the link</source>
        <translation>Rechazar el vínculo</translation>
    </message>
    <message>
        <source>%1 to case %2, %3</source>
        <extracomment>a resident, the number and title of a case</extracomment>
        <translation>%1 al caso %2, %3</translation>
    </message>
    <message>
        <source>Why? %1 reads it.</source>
        <translation>¿Por qué? Lo lee %1.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>porch::Demo</name>
    <message>
        <source>There is no room for the demo: %1</source>
        <translation>No hay espacio para la demostración: %1</translation>
    </message>
</context>
<context>
    <name>porch::Department</name>
    <message>
        <source>%1 is not empty and is no department of Porchlight&apos;s. Name an empty folder, or one that does not exist yet.</source>
        <translation>%1 no está vacía y no es un departamento de Porchlight. Indique una carpeta vacía, o una que aún no exista.</translation>
    </message>
    <message>
        <source>Private department</source>
        <translation>Departamento privado</translation>
    </message>
    <message>
        <source>The key of %1 in %2 is missing or damaged: %3</source>
        <translation>La clave de %1 en %2 falta o está dañada: %3</translation>
    </message>
</context>
<context>
    <name>porch::DepartmentDraft</name>
    <message>
        <source>The log does not take it from you: only an administrator sets this.</source>
        <translation>El registro no lo acepta de usted: solo un administrador lo define.</translation>
    </message>
    <message>
        <source>Every channel</source>
        <translation>Todos los canales</translation>
    </message>
</context>
<context>
    <name>porch::DepartmentFolder</name>
    <message>
        <source>A certificate and its key belong together: give --cert and --key.</source>
        <translation>El certificado y su clave van juntos: indique --cert y --key.</translation>
    </message>
    <message>
        <source>%1 is reached over a network, so its connections must be encrypted: give the paths of a certificate and its key with --cert and --key.</source>
        <translation>A %1 se llega por red, así que las conexiones deben cifrarse: indique las rutas del certificado y de su clave con --cert y --key.</translation>
    </message>
    <message>
        <source>%1 holds no certificate (PEM) that can be read.</source>
        <translation>%1 no contiene un certificado (PEM) que se pueda leer.</translation>
    </message>
    <message>
        <source>%1 holds no key (PEM, without a passphrase) that can be read.</source>
        <translation>%1 no contiene una clave (PEM, sin contraseña) que se pueda leer.</translation>
    </message>
    <message>
        <source>%1 is not empty. Name an empty folder, or one that does not exist yet.</source>
        <translation>%1 no está vacía. Indique una carpeta vacía o una que aún no exista.</translation>
    </message>
    <message>
        <source>The department needs a name of one line, at most %1 characters.</source>
        <translation>El departamento necesita un nombre de una línea, de %1 caracteres como máximo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name or address of a computer.</source>
        <translation>&quot;%1&quot; no es el nombre ni la dirección de un equipo.</translation>
    </message>
    <message>
        <source>This computer has no free port for the log server.</source>
        <translation>Este equipo no tiene un puerto libre para el servidor del registro.</translation>
    </message>
    <message>
        <source>There is no department in %1. Make one with: porchlightctl init %1</source>
        <translation>No hay departamento en %1. Créelo con: porchlightctl init %1</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 está dañado: %2.</translation>
    </message>
    <message>
        <source>it was written by another version</source>
        <translation>lo escribió otra versión</translation>
    </message>
    <message>
        <source>a port is missing</source>
        <translation>falta un puerto</translation>
    </message>
    <message>
        <source>there must be one node or three</source>
        <translation>debe haber un nodo o tres</translation>
    </message>
    <message>
        <source>the name or the host is missing</source>
        <translation>falta el nombre o el equipo</translation>
    </message>
    <message>
        <source>connections to %1 must be encrypted, and there is no certificate</source>
        <translation>las conexiones con %1 deben cifrarse, y no hay certificado</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>The keeper&apos;s key in %1 is damaged.</source>
        <translation>La clave del guardián en %1 está dañada.</translation>
    </message>
</context>
<context>
    <name>porch::DepartmentPage</name>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the department</source>
        <translation>Guardar el departamento</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Parts of the department&apos;s settings</source>
        <translation>Partes de los ajustes del departamento</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Promise times</source>
        <translation>Plazos prometidos</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>There is no category. Press Insert to add the first.</source>
        <translation>No hay categorías. Pulse Insert para añadir la primera.</translation>
    </message>
    <message>
        <source>Dispositions</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>There is no disposition. Press Insert to add the first.</source>
        <translation>No hay resultados. Pulse Insert para añadir el primero.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Title, English</source>
        <translation>Título, inglés</translation>
    </message>
    <message>
        <source>Title, Spanish</source>
        <translation>Título, español</translation>
    </message>
    <message>
        <source>Text, English</source>
        <translation>Texto, inglés</translation>
    </message>
    <message>
        <source>Text, Spanish</source>
        <translation>Texto, español</translation>
    </message>
    <message>
        <source>There is no template. Press Insert to add the first.</source>
        <translation>No hay plantillas. Pulse Insert para añadir la primera.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation>Cómo contactarlo</translation>
    </message>
    <message>
        <source>What it does, English</source>
        <translation>Qué hace, inglés</translation>
    </message>
    <message>
        <source>What it does, Spanish</source>
        <translation>Qué hace, español</translation>
    </message>
    <message>
        <source>No service is listed yet. Press Insert to add the first.</source>
        <translation>Aún no hay servicios. Pulse Insert para añadir el primero.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Name that is shown</source>
        <translation>Nombre que se muestra</translation>
    </message>
    <message>
        <source>Nobody has signed in yet. Users are added with porchlightctl user add.</source>
        <translation>Nadie ha entrado aún. Los usuarios se añaden con porchlightctl user add.</translation>
    </message>
    <message>
        <source>What the department is called, and the rules that hold at every desk.</source>
        <translation>Cómo se llama el departamento y las reglas que valen en cada puesto.</translation>
    </message>
    <message numerus="yes">
        <source>How soon residents are answered. Empty: as every channel, or %n minute(s).</source>
        <translation>
            <numerusform>En cuánto tiempo se responde a los residentes. Vacío: como todos los canales, o %n minuto.</numerusform>
            <numerusform>En cuánto tiempo se responde a los residentes. Vacío: como todos los canales, o %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What tips are about; officers choose one when they classify.</source>
        <translation>De qué tratan los avisos; se elige una al clasificar.</translation>
    </message>
    <message>
        <source>How tips end; officers choose one when they close.</source>
        <translation>Cómo terminan los avisos; se elige uno al cerrar.</translation>
    </message>
    <message>
        <source>Answers that are often given. {reporter}, {channel}, {officer}, {department}, {emergency}, {service} and {contact} are filled in.</source>
        <translation>Respuestas que se dan a menudo. {reporter}, {channel}, {officer}, {department}, {emergency}, {service} y {contact} se completan solos.</translation>
    </message>
    <message>
        <source>Who helps where the police do not, so that “not for police” is answered too.</source>
        <translation>Quién ayuda donde la policía no, para que “no es cosa de la policía” también tenga respuesta.</translation>
    </message>
    <message>
        <source>How users are called on every desk.</source>
        <translation>Cómo se llama a los usuarios en cada puesto.</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>mire aquí</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>Another administrator changed the same meanwhile: choose which holds.</source>
        <translation>Otro administrador cambió lo mismo mientras tanto: elija cuál vale.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No guardado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) on this desk only, until they are saved.</source>
        <translation>
            <numerusform>%n cambio solo en este puesto, hasta que se guarde.</numerusform>
            <numerusform>%n cambios solo en este puesto, hasta que se guarden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Kept on this desk. It goes to the department when the log can be reached.</source>
        <translation>Guardado en este puesto. Llegará al departamento cuando se alcance el registro.</translation>
    </message>
    <message>
        <source>Saved. Every desk has it.</source>
        <translation>Guardado. Lo tienen todos los puestos.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No hay cambios.</translation>
    </message>
</context>
<context>
    <name>porch::DepartmentRoom</name>
    <message>
        <source>Department</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>porch::DepartmentServer</name>
    <message>
        <source>%1 has joined.</source>
        <translation>%1 se ha incorporado.</translation>
    </message>
    <message>
        <source>The server at %1 has ended unexpectedly and is started again.</source>
        <translation>El servidor de %1 terminó inesperadamente y se está reiniciando.</translation>
    </message>
    <message>
        <source>The server at %1 runs again.</source>
        <translation>El servidor de %1 funciona de nuevo.</translation>
    </message>
</context>
<context>
    <name>porch::Desk</name>
    <message>
        <source>This tip</source>
        <translation>Este aviso</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Claro u oscuro, como el sistema</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
</context>
<context>
    <name>porch::DeskOptions</name>
    <message>
        <source>The desk where a city&apos;s police answer its residents.</source>
        <translation>La mesa donde la policía de una ciudad responde a sus residentes.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
    <message>
        <source>Opens an invented town that runs on this computer alone.</source>
        <translation>Abre una ciudad inventada que funciona solo en este equipo.</translation>
    </message>
    <message>
        <source>Renders every panel, light and dark, to PNG files in DIR and exits; needs no display.</source>
        <translation>Dibuja cada panel, claro y oscuro, en archivos PNG en DIR y sale; no necesita pantalla.</translation>
    </message>
    <message>
        <source>See: porchlight --help</source>
        <translation>Consulte: porchlight --help</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much.</source>
        <translation>&quot;%1&quot; sobra.</translation>
    </message>
    <message>
        <source>To look around first: porchlight --demo</source>
        <translation>Para conocerlo primero: porchlight --demo</translation>
    </message>
    <message>
        <source>Whose desk the demo shows: officer or supervisor.</source>
        <translation>De quién es el puesto que muestra la demostración: officer o supervisor.</translation>
    </message>
    <message>
        <source>What to open with: inbox, new, mine, owed, all, closed, cases or board.</source>
        <translation>Con qué abrir: inbox, new, mine, owed, all, closed, cases o board.</translation>
    </message>
    <message>
        <source>The demo has no desk for &quot;%1&quot;; there are: officer, supervisor.</source>
        <translation>La demostración no tiene puesto para &quot;%1&quot;; hay: officer, supervisor.</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;; there are: inbox, new, mine, owed, all, closed, cases, board.</source>
        <translation>No hay vista &quot;%1&quot;; hay: inbox, new, mine, owed, all, closed, cases, board.</translation>
    </message>
</context>
<context>
    <name>porch::DoCommand</name>
    <message>
        <source>Refused: %1</source>
        <translation>Rechazado: %1</translation>
    </message>
    <message>
        <source>Done, number %1 in the log.</source>
        <translation>Hecho, número %1 del registro.</translation>
    </message>
    <message>
        <source>Queued: it goes out when the log can be reached. %1</source>
        <translation>En cola: sale cuando se pueda llegar al registro. %1</translation>
    </message>
    <message>
        <source>Does one action as this user and waits for its fate: done, refused, or queued when the log cannot be reached. Verbs: %1.</source>
        <translation>Hace una acción como este usuario y espera su resultado: hecha, rechazada, o en cola si no se puede llegar al registro. Verbos: %1.</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Qué hacer.</translation>
    </message>
    <message>
        <source>The tip&apos;s id, as search prints it; a case&apos;s id or number; - for a new case and for what is about neither.</source>
        <translation>El id del aviso, tal como lo imprime search; el id o número de un caso; - para un caso nuevo y para lo que no trata de ninguno de los dos.</translation>
    </message>
    <message>
        <source>What the verb needs: text, reason, category, priority (normal, low, urgent), disposition, service, user, until (ISO 8601 or seconds since 1970), case, into; for case.* title, number, lead, text, reason, into; for record.export tip or case, recipient, reason, form, names; for department.set any names with JSON values; for user.set user and name; for channel.announce channel (source/channel) and text.</source>
        <translation>Lo que necesita el verbo: text, reason, category, priority (normal, low, urgent), disposition, service, user, until (ISO 8601 o segundos desde 1970), case, into; para case.* title, number, lead, text, reason, into; para record.export tip o case, recipient, reason, form, names; para department.set cualquier nombre con valores JSON; para user.set user y name; para channel.announce channel (source/channel) y text.</translation>
    </message>
</context>
<context>
    <name>porch::Doctor</name>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>%1, user %2</source>
        <translation>%1, usuario %2</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Others can look into the profile&apos;s folder.</source>
        <translation>Otros pueden ver la carpeta del perfil.</translation>
    </message>
    <message>
        <source>Run: chmod 700 %1</source>
        <translation>Ejecute: chmod 700 %1</translation>
    </message>
    <message>
        <source>Only you can read the profile.</source>
        <translation>Solo usted puede leer el perfil.</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espacio en disco</translation>
    </message>
    <message>
        <source>Only %1 free.</source>
        <translation>Solo %1 libres.</translation>
    </message>
    <message>
        <source>Make room: the cache stops growing when the disk is full.</source>
        <translation>Libere espacio: la caché deja de crecer cuando el disco está lleno.</translation>
    </message>
    <message>
        <source>%1 free.</source>
        <translation>%1 libres.</translation>
    </message>
    <message>
        <source>Disk encryption</source>
        <translation>Cifrado del disco</translation>
    </message>
    <message>
        <source>On.</source>
        <translation>Activado.</translation>
    </message>
    <message>
        <source>Not seen on the disk that holds the cache.</source>
        <translation>No se ve en el disco que contiene la caché.</translation>
    </message>
    <message>
        <source>Residents&apos; messages lie readable on this disk: encrypt it (LUKS, BitLocker or FileVault).</source>
        <translation>Los mensajes de los residentes están legibles en este disco: cífrelo (LUKS, BitLocker o FileVault).</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aún no hay.</translation>
    </message>
    <message>
        <source>Run: porchlightctl sync</source>
        <translation>Ejecute: porchlightctl sync</translation>
    </message>
    <message>
        <source>Start the desk or run porchlightctl sync: a damaged cache is set aside and folded again.</source>
        <translation>Abra el puesto o ejecute porchlightctl sync: una caché dañada se aparta y se reconstruye.</translation>
    </message>
    <message>
        <source>Read up to number %1 of the log.</source>
        <translation>Leída hasta el número %1 del registro.</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Cuarentena</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %n evento.</numerusform>
            <numerusform>No se pudieron leer %n eventos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the table quarantine in %1 for the reasons, and tell whoever runs the bridge.</source>
        <translation>Vea los motivos en la tabla quarantine de %1, y avise a quien opera el puente.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Ask your administrator for an invitation, or set PORCHLIGHT_PASSPHRASE.</source>
        <translation>Pida una invitación a su administrador, o defina PORCHLIGHT_PASSPHRASE.</translation>
    </message>
    <message>
        <source>No answer in time.</source>
        <translation>No hubo respuesta a tiempo.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Check the address %1 and whether the server runs there.</source>
        <translation>Revise la dirección %1 y si el servidor funciona ahí.</translation>
    </message>
    <message>
        <source>It ends at %1, but the cache has read up to %2.</source>
        <translation>Termina en %1, pero la caché ha leído hasta %2.</translation>
    </message>
    <message>
        <source>The log was restored from an older copy: start the desk, it folds it again.</source>
        <translation>El registro se restauró de una copia anterior: abra el puesto, que lo reconstruye.</translation>
    </message>
    <message>
        <source>%1 answers; it ends at number %2.</source>
        <translation>%1 responde; termina en el número %2.</translation>
    </message>
    <message>
        <source>nats-server</source>
        <translation>nats-server</translation>
    </message>
    <message>
        <source>Not installed.</source>
        <translation>No está instalado.</translation>
    </message>
    <message>
        <source>Only who runs a department or the demo needs it: apt install nats-server</source>
        <translation>Solo lo necesita quien opera un departamento o la demostración: apt install nats-server</translation>
    </message>
    <message>
        <source>This computer does not say.</source>
        <translation>Este equipo no lo dice.</translation>
    </message>
    <message>
        <source>See to it that the disk of %1 has room: the cache grows with the log.</source>
        <translation>Cuide de que el disco de %1 tenga espacio: la caché crece con el registro.</translation>
    </message>
</context>
<context>
    <name>porch::DoctorCommand</name>
    <message>
        <source>Checks this workstation&apos;s set-up part by part, and names the mend.</source>
        <translation>Revisa la configuración de este puesto parte por parte, e indica el remedio.</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Not looked at.</source>
        <translation>No se revisó.</translation>
    </message>
    <message>
        <source>Name the bridge&apos;s configuration with --bridge-config.</source>
        <translation>Indique la configuración del puente con --bridge-config.</translation>
    </message>
    <message>
        <source>Checks a bridge to Slack too, with this configuration (TOML); asks Slack, and changes nothing.</source>
        <translation>Revisa también un puente con Slack, con esta configuración (TOML); consulta a Slack y no cambia nada.</translation>
    </message>
</context>
<context>
    <name>porch::DraftCheck</name>
    <message>
        <source>%1 is longer than %2 characters.</source>
        <translation>%1 tiene más de %2 caracteres.</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>La fila %1</translation>
    </message>
    <message>
        <source>%1 has no name. Give it one, or remove the row.</source>
        <translation>%1 no tiene nombre. Dele uno o quite la fila.</translation>
    </message>
    <message>
        <source>“%1” stands there twice. Nobody could tell them apart.</source>
        <translation>“%1” está dos veces. Nadie podría distinguirlos.</translation>
    </message>
    <message>
        <source>The department&apos;s name</source>
        <translation>El nombre del departamento</translation>
    </message>
    <message>
        <source>A desk locks after 1 to %1 minutes; longer is not allowed.</source>
        <translation>Un puesto se bloquea tras 1 a %1 minutos; más no se permite.</translation>
    </message>
    <message>
        <source>“%1” is no time zone; one looks like America/New_York.</source>
        <translation>“%1” no es una zona horaria; una se ve como America/New_York.</translation>
    </message>
    <message>
        <source>Give the emergency number: replies and escalations name it.</source>
        <translation>Indique el número de emergencias: lo nombran respuestas y escaladas.</translation>
    </message>
    <message>
        <source>The emergency number</source>
        <translation>El número de emergencias</translation>
    </message>
    <message>
        <source>The notice before sign-in</source>
        <translation>El aviso antes de entrar</translation>
    </message>
    <message>
        <source>%1: a promise is 1 to %2 minutes.</source>
        <translation>%1: un plazo es de 1 a %2 minutos.</translation>
    </message>
    <message>
        <source>Every channel</source>
        <translation>Todos los canales</translation>
    </message>
    <message>
        <source>Keep at least one category to choose from.</source>
        <translation>Deje al menos una categoría para elegir.</translation>
    </message>
    <message>
        <source>Keep at least one disposition to close tips with.</source>
        <translation>Deje al menos un resultado para cerrar avisos.</translation>
    </message>
    <message>
        <source>%1 has no text in any language.</source>
        <translation>%1 no tiene texto en ningún idioma.</translation>
    </message>
    <message>
        <source>%1: %2 is no placeholder. There are {reporter}, {channel}, {officer}, {department}, {emergency}, {service} and {contact}.</source>
        <translation>%1: %2 no es un campo. Hay {reporter}, {channel}, {officer}, {department}, {emergency}, {service} y {contact}.</translation>
    </message>
    <message>
        <source>%1 has no name to show. Their user name will do.</source>
        <translation>%1 no tiene nombre que mostrar. Basta su nombre de usuario.</translation>
    </message>
    <message>
        <source>“%1” makes no case numbers: one run of # is needed, as in YY-####.</source>
        <translation>“%1” no forma números de caso: hace falta una sola serie de #, como en YY-####.</translation>
    </message>
</context>
<context>
    <name>porch::Eido</name>
    <message>
        <source>Uncorroborated: residents wrote this in a community channel, and nobody has confirmed it.</source>
        <translation>Sin corroborar: lo escribieron residentes en un canal vecinal, y nadie lo ha confirmado.</translation>
    </message>
    <message>
        <source>Uncorroborated. %1 wrote at %2:</source>
        <translation>Sin corroborar. %1 escribió a las %2:</translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation>Caso %1: %2</translation>
    </message>
    <message>
        <source>Given to %1 by %2: %3</source>
        <translation>Entregado a %1 por %2: %3</translation>
    </message>
    <message>
        <source>Note of the desk, by %1 at %2:</source>
        <translation>Nota de la mesa, de %1 a las %2:</translation>
    </message>
    <message>
        <source>uncorroborated, %1</source>
        <translation>sin corroborar, %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a place, how it is known</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>porch::EmptyList</name>
    <message>
        <source>Reading the log</source>
        <translation>Leyendo el registro</translation>
    </message>
    <message>
        <source>Tips appear here as they are read.</source>
        <translation>Los avisos aparecen aquí a medida que se leen.</translation>
    </message>
    <message>
        <source>Every tip is in somebody&apos;s hands</source>
        <translation>Todos los avisos están en manos de alguien</translation>
    </message>
    <message>
        <source>No tip is new at this moment. New ones appear here by themselves.</source>
        <translation>No hay avisos nuevos en este momento. Aparecerán aquí solos.</translation>
    </message>
    <message>
        <source>You hold no tip</source>
        <translation>Usted no tiene ningún aviso</translation>
    </message>
    <message>
        <source>Choose one from another list and claim it. It stays with you as long as you act on it.</source>
        <translation>Elija uno de otra lista y tómelo. Será suyo mientras usted lo atienda.</translation>
    </message>
    <message>
        <source>claim the chosen tip</source>
        <translation>tomar el aviso elegido</translation>
    </message>
    <message>
        <source>Every resident has an answer</source>
        <translation>Todos los residentes tienen respuesta</translation>
    </message>
    <message>
        <source>No reply is owed at this moment. New messages appear here by themselves, the most urgent first.</source>
        <translation>No hay respuestas pendientes en este momento. Los mensajes nuevos aparecerán aquí solos, primero los más urgentes.</translation>
    </message>
    <message>
        <source>There are no open tips</source>
        <translation>No hay avisos abiertos</translation>
    </message>
    <message>
        <source>What residents write appears here by itself.</source>
        <translation>Lo que escriben los residentes aparece aquí solo.</translation>
    </message>
    <message>
        <source>No tip is closed yet</source>
        <translation>Aún no hay avisos cerrados</translation>
    </message>
    <message>
        <source>Tips that were dealt with are kept here, and come back when their resident writes again.</source>
        <translation>Aquí quedan los avisos atendidos, y vuelven cuando su residente escribe de nuevo.</translation>
    </message>
</context>
<context>
    <name>porch::EndShift</name>
    <message>
        <source>End my shift</source>
        <translation>Terminar mi turno</translation>
    </message>
    <message>
        <source>End of the shift</source>
        <translation>Fin del turno</translation>
    </message>
    <message>
        <source>Shift note</source>
        <translation>Nota de turno</translation>
    </message>
    <message>
        <source>What should those who come next know? Everybody at the desk reads it.</source>
        <translation>¿Qué deben saber quienes vienen después? Lo lee toda la mesa.</translation>
    </message>
    <message>
        <source>You hold no tip.</source>
        <translation>Usted no tiene ningún aviso.</translation>
    </message>
    <message numerus="yes">
        <source>You hold %Ln tip(s). Those that are ticked go back to the desk, so that others can take them.</source>
        <translation>
            <numerusform>Usted tiene %Ln aviso. Si está marcado, vuelve a la mesa para que otros puedan tomarlo.</numerusform>
            <numerusform>Usted tiene %Ln avisos. Los marcados vuelven a la mesa para que otros puedan tomarlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in #%2</source>
        <comment>a resident, a channel</comment>
        <translation>%1 en #%2</translation>
    </message>
    <message>
        <source>The note is too long: at most %1 characters.</source>
        <translation>La nota es demasiado larga: como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Terminando…</translation>
    </message>
    <message>
        <source>End it all the same</source>
        <translation>Terminarlo de todos modos</translation>
    </message>
</context>
<context>
    <name>porch::EntryTable</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
</context>
<context>
    <name>porch::EscalateDialog</name>
    <message>
        <source>Where: %1</source>
        <translation>Dónde: %1</translation>
    </message>
    <message>
        <source>Where: %1, %2</source>
        <translation>Dónde: %1, %2</translation>
    </message>
    <message>
        <source>Where: not known. Ask the resident.</source>
        <translation>Dónde: no se sabe. Pregunte a la persona.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Escalate the tip</source>
        <translation>Escalar el aviso</translation>
    </message>
    <message>
        <source>Escalate this tip</source>
        <translation>Escalar este aviso</translation>
    </message>
    <message>
        <source>Escalate the tip of %1</source>
        <translation>Escalar el aviso de %1</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Escalar</translation>
    </message>
    <message>
        <source>The department has not set a number to call. Call your dispatch center as you always do; an administrator sets the number.</source>
        <translation>El departamento no ha definido un número. Llame a su central como siempre; el número lo define un administrador.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Llame al %1</translation>
    </message>
    <message>
        <source>Nothing is sent to dispatch from here: the call is yours to make. This marks the tip as escalated and urgent on every desk.</source>
        <translation>Desde aquí no se envía nada a la central: la llamada la hace usted. Esto marca el aviso como escalado y urgente en todos los puestos.</translation>
    </message>
    <message>
        <source>What to tell them (uncorroborated)</source>
        <translation>Qué decirles (sin corroborar)</translation>
    </message>
    <message>
        <source>What to tell them</source>
        <translation>Qué decirles</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why is it an emergency?</source>
        <translation>¿Por qué es una emergencia?</translation>
    </message>
    <message>
        <source>What is known, as an Emergency Incident Data Object (NENA-STA-021) for your dispatch center&apos;s system</source>
        <translation>Lo que se sabe, como objeto de datos de incidente (EIDO, NENA-STA-021) para el sistema de su central</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>Diga primero por qué</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>For dispatch…</source>
        <translation>Para la central…</translation>
    </message>
    <message>
        <source>The tip is escalated. Nothing was sent to dispatch: make the call now.</source>
        <translation>El aviso está escalado. No se envió nada a la central: haga la llamada ahora.</translation>
    </message>
    <message>
        <source>For a dispatch center that can read it from a file there is the export.</source>
        <translation>Para una central que pueda leerlo de un archivo existe la exportación.</translation>
    </message>
</context>
<context>
    <name>porch::EventLog</name>
    <message>
        <source>The server does not let “%1” read the log.</source>
        <translation>El servidor no permite a “%1” leer el registro.</translation>
    </message>
    <message>
        <source>The server is there, but its log does not answer yet.</source>
        <translation>El servidor está, pero su registro aún no responde.</translation>
    </message>
    <message>
        <source>The server has no log for this department yet.</source>
        <translation>El servidor aún no tiene registro para este departamento.</translation>
    </message>
    <message>
        <source>The server&apos;s log has a problem: “%1”.</source>
        <translation>El registro del servidor tiene un problema: “%1”.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>No hay conexión con el servidor.</translation>
    </message>
    <message>
        <source>The server did not confirm it in time.</source>
        <translation>El servidor no lo confirmó a tiempo.</translation>
    </message>
    <message>
        <source>The server does not let “%1” do this.</source>
        <translation>El servidor no permite a “%1” hacer esto.</translation>
    </message>
    <message>
        <source>It is larger than the server takes, or its address in the log is not valid.</source>
        <translation>Es más grande de lo que admite el servidor, o su dirección en el registro no es válida.</translation>
    </message>
    <message>
        <source>It is larger than the log takes.</source>
        <translation>Es más grande de lo que admite el registro.</translation>
    </message>
    <message>
        <source>The log could not take it: “%1”.</source>
        <translation>El registro no pudo recibirlo: “%1”.</translation>
    </message>
</context>
<context>
    <name>porch::ExportCommand</name>
    <message>
        <source>There is no case %1.</source>
        <translation>No hay caso %1.</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 de %2 archivos</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Omitido: %1</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Escrito en %1.</translation>
    </message>
    <message>
        <source>That it was given out goes into the log when it can be reached.</source>
        <translation>Que se entregó se anota en el registro cuando se pueda llegar a él.</translation>
    </message>
    <message>
        <source>tip or case</source>
        <translation>tip o case</translation>
    </message>
    <message>
        <source>The tip&apos;s id, as search prints it; the case&apos;s number or id.</source>
        <translation>El id del aviso, tal como lo imprime search; el número o id del caso.</translation>
    </message>
    <message>
        <source>Where to: FILE.pdf, FILE.eido.json for a dispatch center&apos;s system, or a folder that is made. Nothing may stand there.</source>
        <translation>Dónde: FILE.pdf, FILE.eido.json para el sistema de una central, o una carpeta que se crea. No debe existir nada allí.</translation>
    </message>
    <message>
        <source>Who gets it.</source>
        <translation>Quién lo recibe.</translation>
    </message>
    <message>
        <source>Why.</source>
        <translation>Por qué.</translation>
    </message>
    <message>
        <source>With the names and pseudonyms of reporters as the desk knows them.</source>
        <translation>Con los nombres y seudónimos de remitentes tal como los conoce la mesa.</translation>
    </message>
    <message>
        <source>With notes that are for the desk only.</source>
        <translation>Con las notas que son solo para la mesa.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither tip nor case.</source>
        <translation>&quot;%1&quot; no es ni tip ni case.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Falta %1.</translation>
    </message>
    <message>
        <source>Writes a tip or a case as a packet for others: a PDF, a folder with packet.json and residents&apos; pictures without camera and location data, or an EIDO. Who got it and why goes into the log first.</source>
        <translation>Escribe un aviso o un caso como paquete para otros: un PDF, una carpeta con packet.json y las imágenes de los residentes sin datos de cámara ni de ubicación, o un EIDO. Antes se anota en el registro quién lo recibió y por qué.</translation>
    </message>
    <message>
        <source>%1 may not export: that is for supervisors and records.</source>
        <translation>%1 no puede exportar: eso es para supervisores y archivo.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rechazado: %1</translation>
    </message>
</context>
<context>
    <name>porch::ExportDialog</name>
    <message>
        <source>&amp;Names and pseudonyms of reporters</source>
        <translation>&amp;Nombres y seudónimos de remitentes</translation>
    </message>
    <message>
        <source>Notes for the &amp;desk only</source>
        <translation>Notas solo para la &amp;mesa</translation>
    </message>
    <message>
        <source>Pictures, without ca&amp;mera and location data</source>
        <translation>&amp;Imágenes, sin datos de cámara ni ubicación</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Qué se omite</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>&amp;PDF</source>
        <translation>&amp;PDF</translation>
    </message>
    <message>
        <source>pages to read and print</source>
        <translation>páginas para leer e imprimir</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>PDF, data and pictures</source>
        <translation>PDF, datos e imágenes</translation>
    </message>
    <message>
        <source>&amp;CAD file</source>
        <translation>Archivo C&amp;AD</translation>
    </message>
    <message>
        <source>EIDO for a dispatch center</source>
        <translation>EIDO para una central</translation>
    </message>
    <message>
        <source>CAD, c&amp;lipboard</source>
        <translation>CAD, por&amp;tapapeles</translation>
    </message>
    <message>
        <source>the same, to be pasted</source>
        <translation>lo mismo, para pegar</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Cuánto ha avanzado</translation>
    </message>
    <message>
        <source>It says that tips are uncorroborated. Who gets it and why goes into the log before anything is written.</source>
        <translation>Indica que los avisos están sin corroborar. Quién lo recibe y por qué se anota en el registro antes de escribir nada.</translation>
    </message>
    <message>
        <source>As what?</source>
        <translation>¿Como qué?</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Only a folder has room for files</source>
        <translation>Solo una carpeta admite archivos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Reading what the desk knows…</source>
        <translation>Leyendo lo que sabe la mesa…</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Where to put the folder %1</source>
        <translation>Dónde poner la carpeta %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>EIDO (*.eido.json *.json)</source>
        <translation>EIDO (*.eido.json *.json)</translation>
    </message>
    <message>
        <source>Writing it into the log…</source>
        <translation>Anotándolo en el registro…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Copied. Nothing was sent: paste it into the dispatch center&apos;s system.</source>
        <translation>Copiado. No se envió nada: péguelo en el sistema de la central.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>Archivos omitidos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>porch::ExportFiles</name>
    <message>
        <source>There is no folder and no file %1. Name the export as Slack made it.</source>
        <translation>No hay carpeta ni archivo %1. Indique la exportación tal como la creó Slack.</translation>
    </message>
    <message>
        <source>%1 is skipped: it is larger than %2 MB, which no day of a channel is.</source>
        <translation>Se omite %1: ocupa más de %2 MB, y ningún día de un canal ocupa tanto.</translation>
    </message>
    <message>
        <source>This is no export of Slack: it has more than %1 files.</source>
        <translation>Esto no es una exportación de Slack: tiene más de %1 archivos.</translation>
    </message>
</context>
<context>
    <name>porch::ExportPreview</name>
    <message>
        <source>Names and pseudonyms of reporters: they are called Reporter 1, Reporter 2…</source>
        <translation>Nombres y seudónimos de remitentes: se llaman Remitente 1, Remitente 2…</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) for the desk only</source>
        <translation>
            <numerusform>%n nota solo para la mesa</numerusform>
            <numerusform>%n notas solo para la mesa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that their writers deleted</source>
        <translation>
            <numerusform>%n mensaje que borró quien lo escribió</numerusform>
            <numerusform>%n mensajes que borraron quienes los escribieron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n message(s) that their writers deleted</source>
        <translation>
            <numerusform>El texto de %n mensaje que borró quien lo escribió</numerusform>
            <numerusform>El texto de %n mensajes que borraron quienes los escribieron</numerusform>
        </translation>
    </message>
    <message>
        <source>What the desk answered and did: it tells only the present state</source>
        <translation>Lo que la mesa respondió e hizo: solo indica el estado actual</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The content of %n file(s); they are listed by name</source>
        <translation>
            <numerusform>El contenido de %n archivo; figura por su nombre</numerusform>
            <numerusform>El contenido de %n archivos; figuran por su nombre</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file, why it is left out</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: only pictures can be cleaned of camera and location data</source>
        <translation>%1: solo de las imágenes se pueden quitar los datos de cámara y de ubicación</translation>
    </message>
</context>
<context>
    <name>porch::ExportRoom</name>
    <message>
        <source>Export case %1</source>
        <translation>Exportar el caso %1</translation>
    </message>
    <message>
        <source>Export this tip</source>
        <translation>Exportar este aviso</translation>
    </message>
    <message>
        <source>Export the tip of %1</source>
        <translation>Exportar el aviso de %1</translation>
    </message>
    <message>
        <source>Tips are uncorroborated, and it says so. Who gets it and why goes into the log first.</source>
        <translation>Los avisos están sin corroborar, y así se indica. Quién lo recibe y por qué se anota antes en el registro.</translation>
    </message>
</context>
<context>
    <name>porch::ExportRun</name>
    <message>
        <source>Fetching file %1 of %2…</source>
        <translation>Obteniendo archivo %1 de %2…</translation>
    </message>
    <message>
        <source>Stopped: nothing was written. The log says that it was to be given out.</source>
        <translation>Detenido: no se escribió nada. El registro dice que se iba a entregar.</translation>
    </message>
    <message>
        <source>Nothing was written, because the log could not be told: %1</source>
        <translation>No se escribió nada, porque no se pudo anotar en el registro: %1</translation>
    </message>
    <message>
        <source>Reading what the desk knows…</source>
        <translation>Leyendo lo que sabe la mesa…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Cleaning file %1 of %2…</source>
        <translation>Limpiando archivo %1 de %2…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>porch::FactStore</name>
    <message>
        <source>What was read can&apos;t be kept</source>
        <translation>No se puede guardar lo leído</translation>
    </message>
    <message>
        <source>This is more than a city: cut the files to the city and what lies around it.</source>
        <translation>Esto es más que una ciudad: recorte los archivos a la ciudad y sus alrededores.</translation>
    </message>
</context>
<context>
    <name>porch::FigureButton</name>
    <message>
        <source>%1 %2</source>
        <comment>a number, what it counts</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>a number, what it counts, a remark</comment>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>porch::FigureTableModel</name>
    <message>
        <source>not counted yet</source>
        <translation>aún sin contar</translation>
    </message>
</context>
<context>
    <name>porch::FileBatch</name>
    <message>
        <source>there is no connection to fetch its content</source>
        <translation>no hay conexión para obtener su contenido</translation>
    </message>
    <message>
        <source>there is no room for its content: %1</source>
        <translation>no hay espacio para su contenido: %1</translation>
    </message>
    <message>
        <source>its content could not be fetched: %1</source>
        <translation>no se pudo obtener su contenido: %1</translation>
    </message>
</context>
<context>
    <name>porch::FileChip</name>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>fetching a file</comment>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>porch::FileDialog</name>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>A resident&apos;s file</source>
        <translation>Archivo de un residente</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind and size of a file</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Its content is not what its name says. %1</source>
        <extracomment>then what that may do</extracomment>
        <translation>Su contenido no es lo que dice su nombre. %1</translation>
    </message>
    <message>
        <source>It is fetched now, opened by the program that this computer has for such files, and removed from this computer when you sign out.</source>
        <translation>Se obtiene ahora, lo abre el programa que este equipo tiene para tales archivos, y se borra de este equipo cuando usted cierra la sesión.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Abrir igualmente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Don&apos;t open</source>
        <translation>No abrir</translation>
    </message>
</context>
<context>
    <name>porch::FileFetch</name>
    <message>
        <source>No program here opens it; save it instead</source>
        <translation>Aquí ningún programa lo abre; guárdelo</translation>
    </message>
</context>
<context>
    <name>porch::FileLink</name>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>porch::FileWords</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivo comprimido</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>File of an unknown kind</source>
        <translation>Archivo de tipo desconocido</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a kind of file and its size</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It can run commands on this computer. Open it only if you know what it does.</source>
        <translation>Puede ejecutar comandos en este equipo. Ábralo solo si sabe qué hace.</translation>
    </message>
    <message>
        <source>Nobody can tell from its name what opening it does. It may be a program.</source>
        <translation>Por su nombre, nadie puede saber qué hará al abrirlo. Puede ser un programa.</translation>
    </message>
    <message>
        <source>It holds other files, which may be of any kind, programs too.</source>
        <translation>Contiene otros archivos, que pueden ser de cualquier tipo, incluso programas.</translation>
    </message>
    <message>
        <source>It opens in the browser and may tell others that you opened it.</source>
        <translation>Se abre en el navegador y puede revelar a otros que usted lo abrió.</translation>
    </message>
    <message>
        <source>The bridge does not keep its content</source>
        <translation>El puente no guarda su contenido</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <extracomment>so much has come of how much</extracomment>
        <translation>Obteniendo…</translation>
    </message>
    <message>
        <source>Fetching, %1 of %2</source>
        <translation>Obteniendo, %1 de %2</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The bridge has not fetched it yet</source>
        <translation>El puente aún no lo ha obtenido</translation>
    </message>
    <message>
        <source>What came was damaged</source>
        <translation>Lo recibido estaba dañado</translation>
    </message>
    <message>
        <source>This desk is offline</source>
        <translation>Este puesto está sin conexión</translation>
    </message>
</context>
<context>
    <name>porch::FirstRunPage</name>
    <message>
        <source>Setting up a new department? An administrator does that once with porchlightctl init.</source>
        <translation>¿Crea un departamento nuevo? Un administrador lo hace una vez con porchlightctl init.</translation>
    </message>
    <message>
        <source>Porchlight is not an emergency line.</source>
        <translation>Porchlight no es una línea de emergencias.</translation>
    </message>
    <message>
        <source>Try the demo town</source>
        <translation>Probar el pueblo de muestra</translation>
    </message>
    <message>
        <source>An invented town with everything filled in. It runs on this computer alone: nothing is sent and nothing is kept.</source>
        <translation>Un pueblo inventado con todo lleno. Funciona solo en este equipo: no se envía ni se guarda nada.</translation>
    </message>
    <message>
        <source>See it as</source>
        <translation>Verlo como</translation>
    </message>
    <message>
        <source>Open the demo town</source>
        <translation>Abrir el pueblo de muestra</translation>
    </message>
    <message>
        <source>At this console already</source>
        <translation>Ya en este puesto</translation>
    </message>
    <message>
        <source>Others keep their keys, drafts and windows: a new user only joins them.</source>
        <translation>Los demás conservan sus claves, borradores y ventanas: un usuario nuevo solo se suma.</translation>
    </message>
    <message>
        <source>Back to sign-in</source>
        <translation>Volver a la entrada</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
</context>
<context>
    <name>porch::FolderFiles</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
</context>
<context>
    <name>porch::GatePanel</name>
    <message>
        <source>Porchlight</source>
        <translation>Porchlight</translation>
    </message>
    <message>
        <source>Residents write. The desk answers in the time it promised.</source>
        <translation>Los residentes escriben. La mesa responde a tiempo.</translation>
    </message>
</context>
<context>
    <name>porch::GeoJsonReader</name>
    <message numerus="yes">
        <source>ends in the middle, after %Ln byte(s)</source>
        <translation>
            <numerusform>termina a la mitad, tras %Ln byte</numerusform>
            <numerusform>termina a la mitad, tras %Ln bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>is no GeoJSON at byte %1</source>
        <translation>no es GeoJSON (en el byte %1)</translation>
    </message>
    <message>
        <source>is no GeoJSON: it does not begin with an object</source>
        <translation>no es GeoJSON: no comienza con un objeto</translation>
    </message>
    <message>
        <source>is no GeoJSON: it has neither features nor a geometry</source>
        <translation>no es GeoJSON: no tiene elementos ni una geometría</translation>
    </message>
</context>
<context>
    <name>porch::GivenTo</name>
    <message>
        <source>Who gets it?</source>
        <translation>¿Quién lo recibe?</translation>
    </message>
    <message>
        <source>A person and where they work</source>
        <translation>Una persona y dónde trabaja</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>What they need it for</source>
        <translation>Para qué lo necesita</translation>
    </message>
    <message>
        <source>Say who gets it: the log keeps it.</source>
        <translation>Indique quién lo recibe: queda en el registro.</translation>
    </message>
    <message>
        <source>Say why: the log keeps it.</source>
        <translation>Indique por qué: queda en el registro.</translation>
    </message>
</context>
<context>
    <name>porch::GroupAnswer</name>
    <message numerus="yes">
        <source>Answer %n other(s) who say the same, each in their own thread</source>
        <translation>
            <numerusform>Responder a %n persona más que dice lo mismo, en su propio hilo</numerusform>
            <numerusform>Responder a %n personas más que dicen lo mismo, a cada una en su propio hilo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (Alt+G)</source>
        <comment>names of those who say the same</comment>
        <translation>%1 (Alt+G)</translation>
    </message>
</context>
<context>
    <name>porch::HeaderBar</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Every action there is (Ctrl+K)</source>
        <translation>Todas las acciones (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>porch::HereCard</name>
    <message>
        <source>%1, %2 block</source>
        <comment>street, hundreds of its numbers</comment>
        <translation>%1, cuadra del %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>an area&apos;s code, its name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>cross streets</comment>
        <translation>entre %1 y %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a cross street</comment>
        <translation>a la altura de %1</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>Qué hay aquí</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>coordinates</comment>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>Looking up what is here…</source>
        <translation>Buscando qué hay aquí…</translation>
    </message>
    <message>
        <source>Outside the city pack</source>
        <translation>Fuera del paquete de la ciudad</translation>
    </message>
    <message>
        <source>Nothing is known of this point.</source>
        <translation>No se sabe nada de este punto.</translation>
    </message>
    <message>
        <source>Beat: %1</source>
        <translation>Sector: %1</translation>
    </message>
    <message>
        <source>District: %1</source>
        <translation>Distrito: %1</translation>
    </message>
    <message>
        <source>Neighbourhood: %1</source>
        <translation>Barrio: %1</translation>
    </message>
    <message>
        <source>No street is near</source>
        <translation>No hay calles cerca</translation>
    </message>
    <message>
        <source>This point could not be looked up</source>
        <translation>No se pudo consultar este punto</translation>
    </message>
    <message>
        <source>List the tips of this beat</source>
        <translation>Listar los avisos de este sector</translation>
    </message>
    <message>
        <source>List the tips of this district</source>
        <translation>Listar los avisos de este distrito</translation>
    </message>
</context>
<context>
    <name>porch::ImportCasesCommand</name>
    <message>
        <source>The file %1 can&apos;t be read: %2</source>
        <translation>No se puede leer el archivo %1: %2</translation>
    </message>
    <message>
        <source>The file %1 is too large for a case list.</source>
        <translation>El archivo %1 es demasiado grande para una lista de casos.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) would change:</source>
        <translation>
            <numerusform>Cambiaría %n caso:</numerusform>
            <numerusform>Cambiarían %n casos:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) changed:</source>
        <translation>
            <numerusform>Cambió %n caso:</numerusform>
            <numerusform>Cambiaron %n casos:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>cases</comment>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <comment>cases</comment>
        <translation>
            <numerusform>%n actualizado</numerusform>
            <numerusform>%n actualizados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were</source>
        <comment>cases</comment>
        <translation>
            <numerusform>%n sin cambios</numerusform>
            <numerusform>%n sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped.</source>
        <translation>
            <numerusform>Se omitió %n fila.</numerusform>
            <numerusform>Se omitieron %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Brings the records system&apos;s list of cases into the log: new numbers become cases, known ones are updated where the list says otherwise. A bad row is named with its line and skipped. The list may come as often as you like. Columns: %1.</source>
        <translation>Lleva al registro la lista de casos del sistema de expedientes: los números nuevos pasan a ser casos, los conocidos se actualizan donde la lista dice otra cosa. Una fila incorrecta se indica con su línea y se omite. La lista puede repetirse cuantas veces se quiera. Columnas: %1.</translation>
    </message>
    <message>
        <source>The list; its first row names the columns. Separated by commas, semicolons or tabs.</source>
        <translation>La lista; su primera fila nombra las columnas. Separada por comas, puntos y comas o tabulaciones.</translation>
    </message>
    <message>
        <source>Counts what would change, and publishes nothing.</source>
        <translation>Cuenta lo que cambiaría y no publica nada.</translation>
    </message>
    <message>
        <source>Only a supervisor may open and change cases.</source>
        <translation>Solo un supervisor puede abrir y cambiar casos.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is not known and left out.</source>
        <translation>La columna &quot;%1&quot; no se conoce y se omite.</translation>
    </message>
    <message>
        <source>Case %1: the log did not take it.</source>
        <translation>Caso %1: el registro no lo aceptó.</translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation>Caso %1: %2</translation>
    </message>
</context>
<context>
    <name>porch::ImportCommand</name>
    <message>
        <source>The bridge&apos;s configuration (TOML): channels&apos; policies, the secret, the tokens.</source>
        <translation>La configuración del puente (TOML): las reglas de los canales, el secreto, los tokens.</translation>
    </message>
    <message>
        <source>The workspace&apos;s id, where there is no token to ask Slack with.</source>
        <translation>El id del espacio de trabajo, si no hay token con que consultar a Slack.</translation>
    </message>
    <message>
        <source>Id of the app (A…), its bot (B…) or the bot&apos;s account (U…), to know its own posts; may be repeated.</source>
        <translation>Id de la aplicación (A…), de su bot (B…) o de la cuenta del bot (U…), para reconocer lo que publicó ella misma; puede repetirse.</translation>
    </message>
    <message>
        <source>Only this channel, by name or id; may be repeated. Private channels and direct messages come only when they are named.</source>
        <translation>Solo este canal, por nombre o id; puede repetirse. Los canales privados y los mensajes directos solo se incluyen si se indican.</translation>
    </message>
    <message>
        <source>Only what was written since then (ISO 8601).</source>
        <translation>Solo lo escrito desde entonces (ISO 8601).</translation>
    </message>
    <message>
        <source>Counts what is new, and publishes nothing.</source>
        <translation>Cuenta lo nuevo y no publica nada.</translation>
    </message>
    <message>
        <source>The export is of the workspace %1, but the token of %2. If the export is the right one, say so with --team %2.</source>
        <translation>La exportación es del espacio de trabajo %1, pero el token es de %2. Si la exportación es la correcta, indíquelo con --team %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) would be published</source>
        <translation>
            <numerusform>Se publicaría %n evento</numerusform>
            <numerusform>Se publicarían %n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) published</source>
        <translation>
            <numerusform>%n evento publicado</numerusform>
            <numerusform>%n eventos publicados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n message(s)</source>
        <translation>
            <numerusform>de %n mensaje</numerusform>
            <numerusform>de %n mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n channel(s).</source>
        <translation>
            <numerusform>en %n canal.</numerusform>
            <numerusform>en %n canales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) the log had already.</source>
        <translation>
            <numerusform>%n mensaje ya estaba en el registro.</numerusform>
            <numerusform>%n mensajes ya estaban en el registro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are the desk&apos;s own.</source>
        <translation>
            <numerusform>%n mensaje es de la propia mesa.</numerusform>
            <numerusform>%n mensajes son de la propia mesa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are of other apps.</source>
        <translation>
            <numerusform>%n mensaje es de otra aplicación.</numerusform>
            <numerusform>%n mensajes son de otras aplicaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are from before.</source>
        <translation>
            <numerusform>%n mensaje es anterior.</numerusform>
            <numerusform>%n mensajes son anteriores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) say nothing: who joined, and the like.</source>
        <translation>
            <numerusform>%n mensaje no dice nada: quién se unió y cosas así.</numerusform>
            <numerusform>%n mensajes no dicen nada: quién se unió y cosas así.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishes the history in an export of Slack, a folder or a .zip as Slack makes them, under the keys that a live bridge uses: run it before the bridge, beside it or again, nothing is there twice. What can&apos;t be read is named and skipped. A server that goes away is waited for.</source>
        <translation>Publica el historial de una exportación de Slack, una carpeta o un .zip tal como los crea Slack, con las mismas claves que usa un puente en marcha: ejecútelo antes del puente, a la vez o de nuevo; nada queda dos veces. Lo que no se puede leer se indica y se omite. Se espera a un servidor que se va.</translation>
    </message>
    <message>
        <source>The folder or the archive.</source>
        <translation>La carpeta o el archivo comprimido.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an ISO 8601 time like 2026-05-01.</source>
        <translation>&quot;%1&quot; no es una hora ISO 8601 como 2026-05-01.</translation>
    </message>
    <message>
        <source>Usage: porchlightctl import slack-export PATH [options]
       porchlightctl import cases FILE.csv [options]

Each has --help and --json.</source>
        <translation>Uso: porchlightctl import slack-export PATH [opciones]
       porchlightctl import cases FILE.csv [opciones]

Cada uno tiene --help y --json.</translation>
    </message>
    <message>
        <source>Import what? There are: slack-export, cases.</source>
        <translation>¿Importar qué? Hay: slack-export, cases.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be imported; there are: slack-export, cases.</source>
        <translation>No se puede importar &quot;%1&quot;; hay: slack-export, cases.</translation>
    </message>
</context>
<context>
    <name>porch::InboxPanel</name>
    <message>
        <source>Lists of tips</source>
        <translation>Listas de avisos</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>New</source>
        <comment>tab</comment>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>tab</comment>
        <translation>Míos</translation>
    </message>
    <message>
        <source>Reply owed</source>
        <comment>tab</comment>
        <translation>Respuesta pendiente</translation>
    </message>
    <message>
        <source>All</source>
        <comment>tab</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>tab</comment>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Next tip</source>
        <translation>Aviso siguiente</translation>
    </message>
    <message>
        <source>Previous tip</source>
        <translation>Aviso anterior</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Ir a la lista</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Show new tips</source>
        <translation>Ver avisos nuevos</translation>
    </message>
    <message>
        <source>Show my tips</source>
        <translation>Ver mis avisos</translation>
    </message>
    <message>
        <source>Show tips that are owed a reply</source>
        <translation>Ver avisos con respuesta pendiente</translation>
    </message>
    <message>
        <source>Show all open tips</source>
        <translation>Ver todos los abiertos</translation>
    </message>
    <message>
        <source>Show closed tips</source>
        <translation>Ver avisos cerrados</translation>
    </message>
    <message>
        <source>Sort by promise</source>
        <translation>Ordenar por plazo</translation>
    </message>
    <message>
        <source>Sort newest first</source>
        <translation>Ordenar por recientes</translation>
    </message>
    <message>
        <source>nothing is owed to closed tips</source>
        <translation>los avisos cerrados no tienen plazo</translation>
    </message>
    <message>
        <source>Sorted by promise</source>
        <translation>Por plazo</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes</translation>
    </message>
    <message numerus="yes">
        <source>Look at all %Ln open tip(s)</source>
        <translation>
            <numerusform>Ver %Ln aviso abierto</numerusform>
            <numerusform>Ver los %Ln avisos abiertos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::InitCommand</name>
    <message>
        <source>The department&apos;s name (default: the folder&apos;s).</source>
        <translation>El nombre del departamento (si no se indica: el de la carpeta).</translation>
    </message>
    <message>
        <source>The computer&apos;s name or address, as the desks reach it (default: this computer alone, 127.0.0.1).</source>
        <translation>El nombre o la dirección del equipo, como llegan a él los puestos (si no se indica: solo este equipo, 127.0.0.1).</translation>
    </message>
    <message>
        <source>Where desks connect (default: a free port, chosen once). A cluster takes this one and the two behind it.</source>
        <translation>Dónde se conectan los puestos (si no se indica: un puerto libre, elegido una vez). Un clúster usa este y los dos siguientes.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate (PEM, with those between it and its authority); needed unless the host is this computer alone.</source>
        <translation>El certificado del servidor (PEM, con los intermedios hasta su autoridad); necesario salvo que el equipo sea solo este.</translation>
    </message>
    <message>
        <source>The certificate&apos;s key (PEM).</source>
        <translation>La clave del certificado (PEM).</translation>
    </message>
    <message>
        <source>Who signed the certificate (PEM), where desks do not know them already.</source>
        <translation>Quién firmó el certificado (PEM), si los puestos aún no lo conocen.</translation>
    </message>
    <message>
        <source>The first administrator&apos;s user name (default: admin).</source>
        <translation>El nombre de usuario del primer administrador (si no se indica: admin).</translation>
    </message>
    <message>
        <source>What the first administrator may do besides, with commas: %1.</source>
        <translation>Qué más puede hacer el primer administrador, separado por comas: %1.</translation>
    </message>
    <message>
        <source>Where the first administrator&apos;s profile goes, sealed with PORCHLIGHT_PASSPHRASE (default: DIR/profile).</source>
        <translation>Dónde va el perfil del primer administrador, sellado con PORCHLIGHT_PASSPHRASE (si no se indica: DIR/profile).</translation>
    </message>
    <message>
        <source>Three servers that hold the log together: one may fail.</source>
        <translation>Tres servidores que guardan juntos el registro: uno puede fallar.</translation>
    </message>
    <message>
        <source>--port is too large.</source>
        <translation>--port es demasiado grande.</translation>
    </message>
    <message>
        <source>Its administrator: porchlight --profile %1  (user %2)</source>
        <translation>Su administrador: porchlight --profile %1  (usuario %2)</translation>
    </message>
    <message>
        <source>The department &quot;%1&quot; is ready in %2, at %3.</source>
        <translation>El departamento &quot;%1&quot; está listo en %2, en %3.</translation>
    </message>
    <message>
        <source>Run it with:       porchlightctl serve %1</source>
        <translation>Opérelo con:       porchlightctl serve %1</translation>
    </message>
    <message>
        <source>Add users with:    porchlightctl user add NAME --role officer --department %1</source>
        <translation>Añada usuarios:    porchlightctl user add NAME --role officer --department %1</translation>
    </message>
    <message>
        <source>Writes a department into DIR, which must be missing or empty: the server&apos;s configuration, the keeper of its log, and a profile of the first administrator, sealed with the passphrase in PORCHLIGHT_PASSPHRASE; without that, an invitation for them.</source>
        <translation>Crea un departamento en DIR, que debe faltar o estar vacía: la configuración del servidor, el guardián de su registro y un perfil del primer administrador, sellado con la frase de PORCHLIGHT_PASSPHRASE; sin ella, una invitación para él.</translation>
    </message>
    <message>
        <source>The department&apos;s folder.</source>
        <translation>La carpeta del departamento.</translation>
    </message>
</context>
<context>
    <name>porch::InputFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>No hay archivo %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, and no File Geodatabase.</source>
        <translation>%1 es una carpeta, y no una File Geodatabase.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>%1 is no GeoJSON, shapefile, GeoPackage, OSM PBF or File Geodatabase.</source>
        <translation>%1 no es GeoJSON, shapefile, GeoPackage, OSM PBF ni File Geodatabase.</translation>
    </message>
</context>
<context>
    <name>porch::InputReader</name>
    <message>
        <source>%1 has coordinates that lie on no globe.</source>
        <translation>%1 tiene coordenadas que no existen en el globo.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 is in the projection %2 and needs ogr2ogr, which is not installed. On Debian: apt install gdal-bin</source>
        <translation>%1 está en la proyección %2 y necesita ogr2ogr, que no está instalado. En Debian: apt install gdal-bin</translation>
    </message>
    <message>
        <source>%1 is in the projection %2, which ogr2ogr does not know. Name it with --projection, as EPSG:2263.</source>
        <translation>%1 está en la proyección %2, que ogr2ogr no conoce. Indíquela con --projection, como EPSG:2263.</translation>
    </message>
    <message>
        <source>%1 is not in degrees, and does not say what its coordinates are in. Name it with --projection, as EPSG:2263.</source>
        <translation>%1 no está en grados y no dice en qué proyección están sus coordenadas. Indíquela con --projection, como EPSG:2263.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature(s) with absurd coordinates left out</source>
        <translation>
            <numerusform>se omitió %Ln elemento con coordenadas absurdas</numerusform>
            <numerusform>se omitieron %Ln elementos con coordenadas absurdas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature(s) with millions of vertices left out</source>
        <translation>
            <numerusform>se omitió %Ln elemento con millones de vértices</numerusform>
            <numerusform>se omitieron %Ln elementos con millones de vértices</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing in it was recognised; say what it is with --streets, --addresses, --places or --areas</source>
        <translation>no se reconoció nada en él; indique qué es con --streets, --addresses, --places o --areas</translation>
    </message>
</context>
<context>
    <name>porch::Invitation</name>
    <message>
        <source>the department has no name that could be shown</source>
        <translation>el departamento no tiene un nombre que se pueda mostrar</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no user name</source>
        <translation>&quot;%1&quot; no es un nombre de usuario</translation>
    </message>
    <message>
        <source>it must name 1 to %1 servers</source>
        <translation>debe indicar de 1 a %1 servidores</translation>
    </message>
    <message>
        <source>a server&apos;s address holds a user name</source>
        <translation>la dirección de un servidor contiene un nombre de usuario</translation>
    </message>
    <message>
        <source>it must name 1 to %1 roles</source>
        <translation>debe indicar de 1 a %1 roles</translation>
    </message>
    <message>
        <source>what should be the authority&apos;s certificate is none, or holds more than that</source>
        <translation>lo que debería ser el certificado de la autoridad no lo es, o contiene algo más</translation>
    </message>
    <message>
        <source>it does not say when it expires</source>
        <translation>no dice cuándo caduca</translation>
    </message>
    <message>
        <source>The invitation is damaged: %1. Ask the administrator for a new one.</source>
        <translation>La invitación está dañada: %1. Pida otra al administrador.</translation>
    </message>
    <message>
        <source>This invitation cannot be made: %1.</source>
        <translation>No se puede crear esta invitación: %1.</translation>
    </message>
    <message>
        <source>it would be too long</source>
        <translation>sería demasiado larga</translation>
    </message>
    <message>
        <source>This is not an invitation, or it was not copied whole. Choose the file that the administrator gave you.</source>
        <translation>Esto no es una invitación, o no se copió entera. Elija el archivo que le dio el administrador.</translation>
    </message>
    <message>
        <source>This invitation is from a newer version of this program: update this one.</source>
        <translation>Esta invitación es de una versión más nueva del programa: actualice este.</translation>
    </message>
    <message>
        <source>it has no version</source>
        <translation>no tiene versión</translation>
    </message>
    <message>
        <source>its key does not read</source>
        <translation>su clave no se puede leer</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask the administrator for a new one.</source>
        <translation>Esta invitación ha caducado. Pida otra al administrador.</translation>
    </message>
    <message>
        <source>There is not enough free memory to open the invitation. Close other programs and try again.</source>
        <translation>No hay memoria libre suficiente para abrir la invitación. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The code does not open this invitation: it belongs to another one, or the file was changed on its way. Compare the code letter by letter, or ask the administrator for a new invitation.</source>
        <translation>El código no abre esta invitación: es de otra, o el archivo cambió por el camino. Compare el código letra por letra o pida otra invitación al administrador.</translation>
    </message>
    <message>
        <source>%1 belongs to &quot;%2&quot;, and this invitation is for &quot;%3&quot;. Name another folder with --profile.</source>
        <translation>%1 es de &quot;%2&quot;, y esta invitación es para &quot;%3&quot;. Indique otra carpeta con --profile.</translation>
    </message>
</context>
<context>
    <name>porch::InvitationField</name>
    <message>
        <source>Choose, drop or paste the file</source>
        <translation>Elija, arrastre o pegue el archivo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the invitation</source>
        <translation>Elegir la invitación</translation>
    </message>
    <message>
        <source>Invitations (*.invitation)</source>
        <translation>Invitaciones (*.invitation)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is much too large for an invitation. Choose the file that your administrator gave you.</source>
        <translation>%1 es demasiado grande para ser una invitación. Elija el archivo que le dio su administrador.</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pegada</translation>
    </message>
    <message>
        <source>What was copied is no invitation. Copy the whole text of the file, or choose it.</source>
        <translation>Lo copiado no es una invitación. Copie el texto entero del archivo, o elíjalo.</translation>
    </message>
</context>
<context>
    <name>porch::JoinDesk</name>
    <message>
        <source>Somebody tried to join as %1 and was refused. What they were told: %2</source>
        <translation>Alguien intentó incorporarse como %1 y fue rechazado. Se le dijo: %2</translation>
    </message>
</context>
<context>
    <name>porch::JoinFlow</name>
    <message>
        <source>This invitation was good until %1. Ask your administrator for a new one.</source>
        <translation>Esta invitación valía hasta %1. Pida otra a su administrador.</translation>
    </message>
    <message>
        <source>This computer belongs to %1, and the invitation is for %2. Start the program with --profile and another folder for that.</source>
        <translation>Este equipo es de %1, y la invitación es para %2. Para eso abra el programa con --profile y otra carpeta.</translation>
    </message>
    <message>
        <source>%1, %2, %3. Good until %4.</source>
        <translation>%1, %2, %3. Vale hasta %4.</translation>
    </message>
    <message>
        <source>%1 has a key at this console; joining again replaces it.</source>
        <translation>%1 tiene una clave en este puesto; incorporarse de nuevo la sustituye.</translation>
    </message>
    <message>
        <source>Sealing your key with the passphrase…</source>
        <translation>Sellando su clave con la frase…</translation>
    </message>
    <message>
        <source>Joining %1…</source>
        <translation>Incorporándose a %1…</translation>
    </message>
    <message>
        <source>The certificate file %1 can&apos;t be read.</source>
        <translation>No se puede leer el archivo de certificado %1.</translation>
    </message>
    <message>
        <source>Making your key and sealing it…</source>
        <translation>Creando su clave y sellándola…</translation>
    </message>
    <message>
        <source>Asking the department…</source>
        <translation>Preguntando al departamento…</translation>
    </message>
    <message>
        <source>Not added yet. Asking again every few seconds…</source>
        <translation>Aún no añadida. Se pregunta cada pocos segundos…</translation>
    </message>
</context>
<context>
    <name>porch::JoinForm</name>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Join the department</source>
        <translation>Incorporarse al departamento</translation>
    </message>
    <message>
        <source>I was given no invitation</source>
        <translation>No me dieron invitación</translation>
    </message>
    <message>
        <source>It comes on another way than the file, such as by telephone.</source>
        <translation>Llega por otro camino que el archivo, por ejemplo por teléfono.</translation>
    </message>
    <message>
        <source>Join a department</source>
        <translation>Incorporarse a un departamento</translation>
    </message>
    <message>
        <source>Your administrator gives you an invitation file and its code.</source>
        <translation>Su administrador le da un archivo de invitación y su código.</translation>
    </message>
    <message>
        <source>Choose the invitation file first.</source>
        <translation>Elija primero el archivo de invitación.</translation>
    </message>
    <message>
        <source>Type the code that belongs to the invitation.</source>
        <translation>Escriba el código de la invitación.</translation>
    </message>
</context>
<context>
    <name>porch::JoinRequest</name>
    <message>
        <source>The department&apos;s server does not answer. Try again when it can be reached.</source>
        <translation>El servidor del departamento no responde. Inténtelo de nuevo cuando se pueda llegar a él.</translation>
    </message>
    <message>
        <source>The server has taken the new key, but does not let %1 in yet. Try again in a minute.</source>
        <translation>El servidor recibió la clave nueva, pero aún no deja entrar a %1. Inténtelo de nuevo en un minuto.</translation>
    </message>
    <message>
        <source>The department&apos;s server was lost before it answered. Try again.</source>
        <translation>Se perdió el servidor del departamento antes de que respondiera. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nobody lets new users in at the moment. Try again when an administrator has looked after the department&apos;s server: it must be run by &quot;porchlightctl serve&quot;.</source>
        <translation>Nadie admite usuarios nuevos en este momento. Inténtelo cuando un administrador haya revisado el servidor del departamento: debe operarlo &quot;porchlightctl serve&quot;.</translation>
    </message>
</context>
<context>
    <name>porch::JoinText</name>
    <message>
        <source>%1 has joined.</source>
        <translation>%1 se ha incorporado.</translation>
    </message>
    <message>
        <source>The invitation of %1 is not open any more: it was used or withdrawn. Ask an administrator for a new one.</source>
        <translation>La invitación de %1 ya no está abierta: se usó o se retiró. Pida otra a un administrador.</translation>
    </message>
    <message>
        <source>The invitation of %1 is too old. Ask an administrator for a new one.</source>
        <translation>La invitación de %1 es demasiado antigua. Pida otra a un administrador.</translation>
    </message>
    <message>
        <source>The invitation of %1 is for another department. Ask an administrator for a new one.</source>
        <translation>La invitación de %1 es de otro departamento. Pida otra a un administrador.</translation>
    </message>
    <message>
        <source>The server could not check the new key of %1. Try again; if that does not help, update this program.</source>
        <translation>El servidor no pudo comprobar la clave nueva de %1. Inténtelo de nuevo; si no ayuda, actualice este programa.</translation>
    </message>
    <message>
        <source>Somebody else has that key already. Try again, with a new one.</source>
        <translation>Otra persona ya tiene esa clave. Inténtelo de nuevo con una nueva.</translation>
    </message>
    <message>
        <source>The server could not write down the new key of %1. Try again; if that does not help, an administrator finds the reason where the server runs.</source>
        <translation>El servidor no pudo anotar la clave nueva de %1. Inténtelo de nuevo; si no ayuda, un administrador hallará el motivo donde se ejecuta el servidor.</translation>
    </message>
</context>
<context>
    <name>porch::KeyForm</name>
    <message>
        <source>Your user name</source>
        <translation>Su nombre de usuario</translation>
    </message>
    <message>
        <source>As your administrator says: small letters and digits.</source>
        <translation>Como diga su administrador: letras minúsculas y dígitos.</translation>
    </message>
    <message>
        <source>Address of the department</source>
        <translation>Dirección del departamento</translation>
    </message>
    <message>
        <source>Certificate file, if you were given one</source>
        <translation>Archivo de certificado, si le dieron uno</translation>
    </message>
    <message>
        <source>What you do</source>
        <translation>Qué hace usted</translation>
    </message>
    <message>
        <source>Make my key</source>
        <translation>Crear mi clave</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>Join by your public key</source>
        <translation>Incorporarse con su clave pública</translation>
    </message>
    <message>
        <source>A key is made on this computer. You hand its public half to your administrator; the other half stays here.</source>
        <translation>Se crea una clave en este equipo. Usted entrega la mitad pública a su administrador; la otra mitad queda aquí.</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clave pública</translation>
    </message>
    <message>
        <source>It is no secret: send it any way you like.</source>
        <translation>No es secreta: envíela como quiera.</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copiar la clave</translation>
    </message>
    <message>
        <source>Hand over your public key</source>
        <translation>Entregue su clave pública</translation>
    </message>
    <message>
        <source>Your administrator adds you with this line:</source>
        <translation>Su administrador le añade con esta línea:</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <source>The key of %1 is made and sealed. This desk opens by itself as soon as your administrator has added it; you may also close it and sign in later.</source>
        <translation>La clave de %1 está creada y sellada. Este puesto se abre solo en cuanto su administrador la añada; también puede cerrarlo y entrar después.</translation>
    </message>
    <message>
        <source>A user name has small letters and digits only, begins with a letter, and is at most 32 long.</source>
        <translation>Un nombre de usuario solo tiene letras minúsculas y dígitos, empieza por una letra y mide 32 como máximo.</translation>
    </message>
    <message>
        <source>An address looks like wss://desk.example.org; ask your administrator for it.</source>
        <translation>Una dirección se ve como wss://desk.example.org; pídala a su administrador.</translation>
    </message>
</context>
<context>
    <name>porch::KeyMapDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Single letters act while a list or the conversation has the keyboard. With Alt they act everywhere; Esc leads back to the list.</source>
        <translation>Las letras solas actúan cuando una lista o la conversación tiene el teclado. Con Alt actúan en todas partes; Esc vuelve a la lista.</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>porch::KeyValue</name>
    <message>
        <source>It is larger than the server takes, or its name is not valid.</source>
        <translation>Supera lo que admite el servidor, o su nombre no es válido.</translation>
    </message>
    <message>
        <source>There are more keys than can be listed.</source>
        <translation>Hay más claves de las que se pueden listar.</translation>
    </message>
</context>
<context>
    <name>porch::Keychain</name>
    <message>
        <source>The keychain holds nothing for this user.</source>
        <translation>El llavero no guarda nada de este usuario.</translation>
    </message>
    <message>
        <source>The keychain was not opened.</source>
        <translation>El llavero no se abrió.</translation>
    </message>
    <message>
        <source>This computer has no keychain. Sign in with the passphrase.</source>
        <translation>Este equipo no tiene llavero. Entre con la frase de contraseña.</translation>
    </message>
    <message>
        <source>The keychain did not do it: %1</source>
        <translation>El llavero no pudo: %1</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>El llavero no responde.</translation>
    </message>
</context>
<context>
    <name>porch::LengthText</name>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 ft</source>
        <translation>%1 pies</translation>
    </message>
    <message>
        <source>%1 mi</source>
        <translation>%1 mi</translation>
    </message>
</context>
<context>
    <name>porch::LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>A resident&apos;s link</source>
        <translation>Enlace de un residente</translation>
    </message>
    <message>
        <source>It leads to %1. Whoever runs that sees that somebody opened it.</source>
        <translation>Lleva a %1. Quien lo opera verá que alguien lo abrió.</translation>
    </message>
    <message>
        <source>This address can&apos;t be opened. It can be copied.</source>
        <translation>Esta dirección no se puede abrir. Se puede copiar.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Don&apos;t open</source>
        <translation>No abrir</translation>
    </message>
</context>
<context>
    <name>porch::LinkFaultText</name>
    <message>
        <source>The server %1 can&apos;t be reached: %2</source>
        <translation>No se puede llegar al servidor %1: %2</translation>
    </message>
    <message>
        <source>The server %1 does not answer.</source>
        <translation>El servidor %1 no responde.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Se perdió la conexión con %1.</translation>
    </message>
    <message>
        <source>The server %1 has stopped answering.</source>
        <translation>El servidor %1 dejó de responder.</translation>
    </message>
    <message>
        <source>%1 is not a Porchlight server: %2. Check the address.</source>
        <translation>%1 no es un servidor de Porchlight: %2. Revise la dirección.</translation>
    </message>
    <message>
        <source>The server %1 closed the connection before anyone could sign in.</source>
        <translation>El servidor %1 cerró la conexión antes de que se pudiera iniciar sesión.</translation>
    </message>
    <message>
        <source>The server %1 does not accept the name and password of “%2”.</source>
        <translation>El servidor %1 no acepta el nombre y la contraseña de “%2”.</translation>
    </message>
    <message>
        <source>The server %1 does not accept the key of “%2”. An administrator can say whether this user still exists there.</source>
        <translation>El servidor %1 no acepta la clave de “%2”. Un administrador puede decir si este usuario aún existe ahí.</translation>
    </message>
    <message>
        <source>The server %1 wants a sign-in, and none is set up.</source>
        <translation>El servidor %1 exige iniciar sesión, y no está configurado.</translation>
    </message>
    <message>
        <source>The server %1 accepts the key, but knows it under another name than “%2”.</source>
        <translation>El servidor %1 acepta la clave, pero la conoce con un nombre distinto de “%2”.</translation>
    </message>
    <message>
        <source>The server %1 ended the connection: “%2”.</source>
        <translation>El servidor %1 terminó la conexión: “%2”.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made: %2</source>
        <translation>No se pudo establecer una conexión cifrada con %1: %2</translation>
    </message>
    <message>
        <source>The certificate of %1 can&apos;t be trusted: %2.</source>
        <translation>El certificado de %1 no es de confianza: %2.</translation>
    </message>
    <message>
        <source>The certificate “%2” of %1 (issued by “%3”, SHA-256 %4…) can&apos;t be trusted: %5.</source>
        <translation>El certificado “%2” de %1 (emitido por “%3”, SHA-256 %4…) no es de confianza: %5.</translation>
    </message>
    <message>
        <source>%1 is another computer, so the connection must be encrypted (TLS): the address must begin with wss://.</source>
        <translation>%1 es otro equipo, así que la conexión debe ir cifrada (TLS): la dirección debe comenzar con wss://.</translation>
    </message>
    <message>
        <source>No server address is set up.</source>
        <translation>No hay ninguna dirección de servidor configurada.</translation>
    </message>
    <message>
        <source>“%1” is not a server address: it must begin with wss:// (or ws:// for this computer).</source>
        <translation>“%1” no es una dirección de servidor: debe comenzar con wss:// (o ws:// para este equipo).</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate that can be read.</source>
        <translation>El archivo %1 no contiene ningún certificado legible.</translation>
    </message>
</context>
<context>
    <name>porch::LinkFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Why do they belong together?</source>
        <translation>¿Por qué van juntos?</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
</context>
<context>
    <name>porch::LinkPlan</name>
    <message>
        <source>%1 goes on as %2: choose that one.</source>
        <extracomment>a case, the one that goes on with it</extracomment>
        <translation>%1 continúa como %2: elija ese.</translation>
    </message>
    <message>
        <source>%1 is closed: reopen it first, or choose another.</source>
        <comment>a case</comment>
        <translation>%1 está cerrado: reábralo primero o elija otro.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a month and a year</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 was closed in %2: reopen it first, or choose another.</source>
        <extracomment>a case, a month</extracomment>
        <translation>%1 se cerró en %2: reábralo primero o elija otro.</translation>
    </message>
    <message numerus="yes">
        <source>%n tip(s) are linked to %1 already.</source>
        <translation>
            <numerusform>%n aviso ya está vinculado a %1.</numerusform>
            <numerusform>%n avisos ya están vinculados a %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to %1 wait for a supervisor already.</source>
        <translation>
            <numerusform>%n vínculo a %1 ya espera a un supervisor.</numerusform>
            <numerusform>%n vínculos a %1 ya esperan a un supervisor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the one tip that says the same.</source>
        <translation>Elija el único aviso que dice lo mismo.</translation>
    </message>
    <message>
        <source>Give the case a title first.</source>
        <translation>Primero dé un título al caso.</translation>
    </message>
    <message>
        <source>Choose a case first.</source>
        <translation>Elija primero un caso.</translation>
    </message>
    <message>
        <source>That tip belongs to no case. Merge the two, or open a new case for them.</source>
        <translation>Ese aviso no es de ningún caso. Combine los dos o abra un caso nuevo para ellos.</translation>
    </message>
    <message>
        <source>That tip belongs to no case. A supervisor can merge the two or open a case.</source>
        <translation>Ese aviso no es de ningún caso. Un supervisor puede combinar los dos o abrir un caso.</translation>
    </message>
    <message>
        <source>Say why they belong together first.</source>
        <translation>Primero indique por qué van juntos.</translation>
    </message>
</context>
<context>
    <name>porch::LinkRoom</name>
    <message>
        <source>Accept the proposed link</source>
        <translation>Aceptar el vínculo propuesto</translation>
    </message>
    <message>
        <source>Decline the proposed link…</source>
        <translation>Rechazar el vínculo propuesto…</translation>
    </message>
    <message>
        <source>Unlink this tip from its case</source>
        <translation>Desvincular este aviso de su caso</translation>
    </message>
    <message>
        <source>Take this tip apart from those that it is merged with</source>
        <translation>Separar este aviso de aquellos con los que está combinado</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>only for supervisors</source>
        <translation>solo para supervisores</translation>
    </message>
    <message>
        <source>no tip is open</source>
        <translation>ningún aviso abierto</translation>
    </message>
    <message>
        <source>nobody proposes a link of this tip</source>
        <translation>nadie propone un vínculo de este aviso</translation>
    </message>
    <message>
        <source>it is linked to no case</source>
        <translation>no está vinculado a ningún caso</translation>
    </message>
    <message>
        <source>it is merged with no other</source>
        <translation>no está combinado con ningún otro</translation>
    </message>
    <message>
        <source>No tip is in the list</source>
        <translation>No hay avisos en la lista</translation>
    </message>
    <message>
        <source>Choose a tip first</source>
        <translation>Elija primero un aviso</translation>
    </message>
    <message>
        <source>Take back the link that you proposed</source>
        <translation>Retirar el vínculo propuesto</translation>
    </message>
    <message>
        <source>supervisors accept or decline instead</source>
        <translation>los supervisores aceptan o rechazan en su lugar</translation>
    </message>
    <message>
        <source>you propose no link of this tip</source>
        <translation>no hay ningún vínculo de este aviso propuesto por este usuario</translation>
    </message>
</context>
<context>
    <name>porch::LinkTipsDialog</name>
    <message>
        <source>Propose tips</source>
        <translation>Proponer avisos</translation>
    </message>
    <message>
        <source>Link tips</source>
        <translation>Vincular avisos</translation>
    </message>
    <message>
        <source>Propose tips for %1</source>
        <comment>a case, by its number</comment>
        <translation>Proponer avisos para %1</translation>
    </message>
    <message>
        <source>Link tips to %1</source>
        <comment>a case, by its number</comment>
        <translation>Vincular avisos a %1</translation>
    </message>
    <message>
        <source>A supervisor accepts or declines each of them.</source>
        <translation>Un supervisor acepta o rechaza cada uno.</translation>
    </message>
    <message>
        <source>They appear in its timeline with all of their messages. Each can be unlinked.</source>
        <translation>Aparecen en su cronología con todos sus mensajes. Cada uno se puede desvincular.</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proponer</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Search all tips</source>
        <translation>Buscar en todos los avisos</translation>
    </message>
    <message>
        <source>Search all tips, as in the inbox</source>
        <translation>Buscar en todos los avisos, como en la entrada</translation>
    </message>
    <message>
        <source>Tips to choose from; Space chooses</source>
        <translation>Avisos para elegir; Espacio elige</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why do they belong together?</source>
        <translation>¿Por qué van juntos?</translation>
    </message>
    <message>
        <source>Looking for tips that are like those of the case…</source>
        <translation>Buscando avisos parecidos a los del caso…</translation>
    </message>
    <message>
        <source>No tip has these words</source>
        <translation>Ningún aviso tiene estas palabras</translation>
    </message>
    <message>
        <source>Nothing else is like it; search for tips</source>
        <translation>Nada más se le parece; buscar avisos</translation>
    </message>
    <message>
        <source>Found, the newest first</source>
        <translation>Encontrados, los más nuevos primero</translation>
    </message>
    <message>
        <source>Likely to belong to it, with the reasons</source>
        <translation>Probables, con los motivos</translation>
    </message>
    <message numerus="yes">
        <source>Propose %n tip(s)</source>
        <translation>
            <numerusform>Proponer %n aviso</numerusform>
            <numerusform>Proponer %n avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n tip(s)</source>
        <translation>
            <numerusform>Vincular %n aviso</numerusform>
            <numerusform>Vincular %n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose tips first: Space in the list</source>
        <translation>Elegir avisos primero: Espacio en la lista</translation>
    </message>
    <message>
        <source>The tips can&apos;t be searched now: %1</source>
        <extracomment>why</extracomment>
        <translation>No se pueden buscar los avisos ahora: %1</translation>
    </message>
    <message>
        <source>Say why they belong together first.</source>
        <translation>Decir primero por qué van juntos.</translation>
    </message>
</context>
<context>
    <name>porch::LinksPart</name>
    <message>
        <source>What this tip belongs to</source>
        <translation>A qué pertenece este aviso</translation>
    </message>
    <message>
        <source>Not in the log yet</source>
        <translation>Aún no está en el registro</translation>
    </message>
    <message>
        <source>Linked by %1</source>
        <translation>Vinculado por %1</translation>
    </message>
    <message>
        <source>Linked: proposed by %1, accepted by %2</source>
        <extracomment>by whom it was proposed, and who accepted it</extracomment>
        <translation>Vinculado: propuesto por %1, aceptado por %2</translation>
    </message>
    <message>
        <source>Link proposed, waits for a supervisor</source>
        <translation>Vínculo propuesto, espera a un supervisor</translation>
    </message>
    <message>
        <source>Link proposed by %1</source>
        <translation>Vínculo propuesto por %1</translation>
    </message>
    <message>
        <source>Declined by %1</source>
        <translation>Rechazado por %1</translation>
    </message>
    <message>
        <source>Declined by %1: %2</source>
        <extracomment>by whom, why</extracomment>
        <translation>Rechazado por %1: %2</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Why not? Enter declines</source>
        <translation>¿Por qué no? Intro rechaza</translation>
    </message>
    <message>
        <source>Why the link is declined</source>
        <translation>Por qué se rechaza el vínculo</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message numerus="yes">
        <source>Merged with %n other(s)</source>
        <translation>
            <numerusform>Combinado con %n aviso más</numerusform>
            <numerusform>Combinado con %n avisos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Suggested cases</source>
        <translation>Casos sugeridos</translation>
    </message>
    <message>
        <source>Similar tips</source>
        <translation>Avisos parecidos</translation>
    </message>
    <message>
        <source>What this tip belongs to can&apos;t be read now: %1</source>
        <extracomment>why</extracomment>
        <translation>No se puede leer ahora a qué pertenece este aviso: %1</translation>
    </message>
    <message>
        <source>You propose it no longer (%1)</source>
        <extracomment>with a key</extracomment>
        <translation>Ya no se propone (%1)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>tips</comment>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::LocalServer</name>
    <message>
        <source>%1 can&apos;t be started: %2</source>
        <translation>No se puede iniciar %1: %2</translation>
    </message>
    <message>
        <source>The program nats-server is not installed; on Debian it is in the package nats-server.</source>
        <translation>El programa nats-server no está instalado; en Debian está en el paquete nats-server.</translation>
    </message>
    <message>
        <source>A user of the server has no valid name or no valid key.</source>
        <translation>Un usuario del servidor no tiene un nombre o una clave válidos.</translation>
    </message>
    <message>
        <source>Another program already runs the server of the folder %1.</source>
        <translation>Otro programa ya opera el servidor de la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>The keeper&apos;s key in %1 is damaged.</source>
        <translation>La clave del guardián en %1 está dañada.</translation>
    </message>
    <message>
        <source>This computer has no free port for the log server.</source>
        <translation>Este equipo no tiene un puerto libre para el servidor del registro.</translation>
    </message>
    <message>
        <source>Another program uses port %1 or %2, which belong to this department&apos;s log server. End it, or delete %3 to choose others.</source>
        <translation>Otro programa usa el puerto %1 o %2, que son del servidor del registro de este departamento. Ciérrelo, o borre %3 para elegir otros.</translation>
    </message>
    <message>
        <source>The log server does not start: %1</source>
        <translation>El servidor del registro no arranca: %1</translation>
    </message>
    <message>
        <source>The log server on this computer has ended unexpectedly.</source>
        <translation>El servidor del registro en este equipo terminó inesperadamente.</translation>
    </message>
    <message>
        <source>The log server was started, but it does not accept anyone. %1</source>
        <translation>El servidor del registro se inició, pero no admite a nadie. %1</translation>
    </message>
    <message>
        <source>Another program uses a port that belongs to this department&apos;s log server: %1. End it.</source>
        <translation>Otro programa usa un puerto que es del servidor del registro de este departamento: %1. Ciérrelo.</translation>
    </message>
</context>
<context>
    <name>porch::LocateCommand</name>
    <message>
        <source>nowhere in this city</source>
        <translation>en ningún lugar de esta ciudad</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1.</source>
        <translation>No se puede leer la entrada estándar: %1.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>Finds the places that a text names: addresses, blocks, corners, streets, places, areas, coordinates, in English and Spanish. Each comes with where it may be, the likeliest first; what the city has not comes without. Offsets count code points. With --stdin it reads JSON lines {&quot;id&quot;,&quot;text&quot;} and answers {&quot;id&quot;,&quot;mentions&quot;} line by line; a bad line is answered {&quot;id&quot;,&quot;error&quot;}.</source>
        <translation>Halla los lugares que nombra un texto: direcciones, cuadras, esquinas, calles, lugares, áreas, coordenadas, en inglés y español. Cada uno viene con los sitios donde puede estar, primero el más probable; lo que la ciudad no tiene viene sin ellos. Las posiciones cuentan puntos de código. Con --stdin lee líneas JSON {&quot;id&quot;,&quot;text&quot;} y responde {&quot;id&quot;,&quot;mentions&quot;} línea por línea; a una línea incorrecta se responde {&quot;id&quot;,&quot;error&quot;}.</translation>
    </message>
    <message>
        <source>What someone wrote.</source>
        <translation>Lo que alguien escribió.</translation>
    </message>
    <message>
        <source>The city pack, see citypack.</source>
        <translation>El paquete de la ciudad, vea citypack.</translation>
    </message>
    <message>
        <source>Reads many texts, as JSON lines.</source>
        <translation>Lee muchos textos, como líneas JSON.</translation>
    </message>
    <message>
        <source>There is a text beside --stdin.</source>
        <translation>Hay un texto además de --stdin.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Falta algo.</translation>
    </message>
    <message>
        <source>--pack is missing: the city pack to look in.</source>
        <translation>Falta --pack: el paquete de la ciudad en el que buscar.</translation>
    </message>
</context>
<context>
    <name>porch::LockGuard</name>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message numerus="yes">
        <source>Nobody was here for %n minute(s).</source>
        <translation>
            <numerusform>No hubo nadie durante %n minuto.</numerusform>
            <numerusform>No hubo nadie durante %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has locked it.</source>
        <translation>Lo bloqueó %1.</translation>
    </message>
    <message>
        <source>Opening your key…</source>
        <translation>Abriendo su clave…</translation>
    </message>
</context>
<context>
    <name>porch::LockScreen</name>
    <message>
        <source>Passphrase of %1</source>
        <translation>Frase de contraseña de %1</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Cambiar de usuario</translation>
    </message>
    <message>
        <source>This desk is locked</source>
        <translation>Este puesto está bloqueado</translation>
    </message>
    <message>
        <source>What you had begun to write is kept.</source>
        <translation>Lo que había empezado a escribir se conserva.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Escriba primero la frase de contraseña.</translation>
    </message>
</context>
<context>
    <name>porch::LogConsumer</name>
    <message>
        <source>The server does not let “%1” read the log.</source>
        <translation>El servidor no permite a “%1” leer el registro.</translation>
    </message>
    <message>
        <source>The server is there, but its log does not answer yet.</source>
        <translation>El servidor está, pero su registro aún no responde.</translation>
    </message>
    <message>
        <source>The log can&apos;t be read: “%1”.</source>
        <translation>No se puede leer el registro: “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” already reads the log at %n desk(s), which is as many as can be. Waiting for one of them to go.</source>
        <translation>
            <numerusform>“%1” ya lee el registro en %n puesto, que es el máximo. Esperando a que quede libre.</numerusform>
            <numerusform>“%1” ya lee el registro en %n puestos, que es el máximo. Esperando a que uno quede libre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” already reads the log at %n desk(s); this one takes the place of another.</source>
        <translation>
            <numerusform>“%1” ya lee el registro en %n puesto; este ocupa su lugar.</numerusform>
            <numerusform>“%1” ya lee el registro en %n puestos; este ocupa el lugar de otro.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::MapActions</name>
    <message>
        <source>Go to a street, corner or place</source>
        <translation>Ir a una calle, esquina o lugar</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Mover el mapa</translation>
    </message>
    <message>
        <source>Draw a lasso around tips</source>
        <translation>Rodear avisos con un lazo</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>Medir una distancia</translation>
    </message>
    <message>
        <source>Clear the lasso</source>
        <translation>Quitar el lazo</translation>
    </message>
    <message>
        <source>Show the beats</source>
        <translation>Ver los sectores</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Show all of the city</source>
        <translation>Ver toda la ciudad</translation>
    </message>
    <message>
        <source>Place the next tip that is not on the map</source>
        <translation>Ubicar el siguiente aviso que no está en el mapa</translation>
    </message>
    <message>
        <source>Undo the last place</source>
        <translation>Deshacer la última ubicación</translation>
    </message>
    <message>
        <source>Copy the coordinates</source>
        <translation>Copiar las coordenadas</translation>
    </message>
    <message>
        <source>Keep this view as a bookmark</source>
        <translation>Guardar esta vista como marcador</translation>
    </message>
    <message>
        <source>Go to a bookmark</source>
        <translation>Ir a un marcador</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Imprimir el mapa</translation>
    </message>
    <message>
        <source>Save the map as a PDF</source>
        <translation>Guardar el mapa como PDF</translation>
    </message>
    <message>
        <source>Use a city pack</source>
        <translation>Usar un paquete de la ciudad</translation>
    </message>
    <message>
        <source>no lasso is drawn</source>
        <translation>no hay ningún lazo trazado</translation>
    </message>
    <message>
        <source>nothing was placed here</source>
        <translation>aquí no se ubicó nada</translation>
    </message>
    <message>
        <source>Link the chosen tip to a case…</source>
        <translation>Vincular el aviso elegido a un caso…</translation>
    </message>
    <message>
        <source>Link all tips of the list to a case…</source>
        <translation>Vincular todos los avisos de la lista a un caso…</translation>
    </message>
</context>
<context>
    <name>porch::MapFoot</name>
    <message>
        <source>Source of the map</source>
        <translation>Fuente del mapa</translation>
    </message>
</context>
<context>
    <name>porch::MapLegend</name>
    <message>
        <source>Marks on the map: %1</source>
        <translation>Marcas en el mapa: %1</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>a place on the map</comment>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Suggested</source>
        <comment>a place on the map</comment>
        <translation>Sugerido</translation>
    </message>
    <message>
        <source>Somewhere in the circle</source>
        <translation>En algún punto del círculo</translation>
    </message>
    <message>
        <source>Near each other</source>
        <translation>Cercanos</translation>
    </message>
    <message>
        <source>At one address</source>
        <translation>En una dirección</translation>
    </message>
    <message>
        <source>Red: reply overdue</source>
        <translation>Rojo: respuesta vencida</translation>
    </message>
</context>
<context>
    <name>porch::MapListPane</name>
    <message>
        <source>Clear</source>
        <comment>the lasso</comment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Tips on the map</source>
        <translation>Avisos en el mapa</translation>
    </message>
    <message>
        <source>At this mark</source>
        <translation>En esta marca</translation>
    </message>
    <message>
        <source>In the lasso</source>
        <translation>En el lazo</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>A la vista</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message numerus="yes">
        <source>%n tips</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to all in view</source>
        <translation>Volver a todos los que están a la vista</translation>
    </message>
    <message>
        <source>Clear the lasso</source>
        <translation>Quitar el lazo</translation>
    </message>
    <message>
        <source>The log is being read. Tips appear as they are known.</source>
        <translation>Se está leyendo el registro. Los avisos aparecen a medida que se conocen.</translation>
    </message>
    <message>
        <source>No tip lies within the lasso.</source>
        <translation>Ningún aviso está dentro del lazo.</translation>
    </message>
    <message>
        <source>No tip is open.</source>
        <translation>No hay avisos abiertos.</translation>
    </message>
    <message>
        <source>No tip lies in this part of the city.</source>
        <translation>Ningún aviso está en esta parte de la ciudad.</translation>
    </message>
    <message>
        <source>Show all of the city</source>
        <translation>Ver toda la ciudad</translation>
    </message>
    <message>
        <source>No tip of this time is on the map. Those below wait for somebody to say where they happened.</source>
        <translation>Ningún aviso de este período está en el mapa. Los de abajo esperan que alguien diga dónde ocurrieron.</translation>
    </message>
    <message>
        <source>No open tip was written in this time. Move the handles beneath the map, or choose All.</source>
        <translation>En este período no se escribió ningún aviso abierto. Mueva los controles bajo el mapa o elija Todo.</translation>
    </message>
</context>
<context>
    <name>porch::MapMarks</name>
    <message>
        <source>A tip</source>
        <translation>Un aviso</translation>
    </message>
    <message>
        <source>The coordinates of the map&apos;s middle are copied</source>
        <translation>Se copiaron las coordenadas del centro del mapa</translation>
    </message>
</context>
<context>
    <name>porch::MapNotice</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation>Descartar esto</translation>
    </message>
</context>
<context>
    <name>porch::MapPanel</name>
    <message>
        <source>%1 copied</source>
        <comment>coordinates</comment>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Use a city pack…</source>
        <translation>Usar un paquete…</translation>
    </message>
    <message>
        <source>nothing was placed here</source>
        <translation>aquí no se ubicó nada</translation>
    </message>
    <message>
        <source>no tip of this time waits for a place</source>
        <translation>ningún aviso de este período espera un lugar</translation>
    </message>
    <message>
        <source>The place was not kept: %1</source>
        <translation>No se guardó el lugar: %1</translation>
    </message>
</context>
<context>
    <name>porch::MapPlacing</name>
    <message>
        <source>a tip</source>
        <translation>un aviso</translation>
    </message>
    <message>
        <source>a point on the map</source>
        <translation>un punto en el mapa</translation>
    </message>
    <message>
        <source>%1: no place is named</source>
        <comment>who wrote the tip</comment>
        <translation>%1: no nombra ningún lugar</translation>
    </message>
    <message>
        <source>%1 placed at %2</source>
        <comment>who wrote the tip, where</comment>
        <translation>%1: ubicado en %2</translation>
    </message>
    <message>
        <source>The place of %1 is as it was before</source>
        <comment>who wrote the tip</comment>
        <translation>El lugar de %1 está como antes</translation>
    </message>
    <message>
        <source>%1 was closed meanwhile</source>
        <comment>who wrote the tip</comment>
        <translation>%1: se cerró mientras tanto</translation>
    </message>
</context>
<context>
    <name>porch::MapPrint</name>
    <message>
        <source>N</source>
        <comment>north, on a map&apos;s arrow</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>The map could not be printed.</source>
        <translation>No se pudo imprimir el mapa.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
</context>
<context>
    <name>porch::MapRoom</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message numerus="yes">
        <source>%n unmapped</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%n sin ubicar</numerusform>
            <numerusform>%n sin ubicar</numerusform>
        </translation>
    </message>
    <message>
        <source>The city pack is in use</source>
        <translation>El paquete de la ciudad está en uso</translation>
    </message>
    <message>
        <source>The city pack cannot be used</source>
        <translation>No se puede usar el paquete de la ciudad</translation>
    </message>
    <message>
        <source>Use a city pack</source>
        <translation>Usar un paquete de la ciudad</translation>
    </message>
    <message>
        <source>City packs (*.pack)</source>
        <translation>Paquetes de la ciudad (*.pack)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The city pack is being checked…</source>
        <translation>Comprobando el paquete de la ciudad…</translation>
    </message>
    <message>
        <source>only for supervisors and records</source>
        <translation>solo para supervisores y archivo</translation>
    </message>
</context>
<context>
    <name>porch::MapToolbar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Move</source>
        <comment>tool</comment>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Lasso</source>
        <comment>tool</comment>
        <translation>Lazo</translation>
    </message>
    <message>
        <source>Measure</source>
        <comment>tool</comment>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Beats</source>
        <comment>on the map</comment>
        <translation>Sectores</translation>
    </message>
    <message>
        <source>More about the map</source>
        <translation>Más sobre el mapa</translation>
    </message>
</context>
<context>
    <name>porch::MapView</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus zoom, Home shows the whole city.</source>
        <translation>Las teclas de flecha mueven el mapa, más y menos cambian el zoom, Inicio muestra toda la ciudad.</translation>
    </message>
    <message>
        <source>No map of the city yet</source>
        <translation>Aún no hay mapa de la ciudad</translation>
    </message>
    <message>
        <source>A city pack holds its streets, addresses and beats. Whoever looks after the department makes one of its own map files with “porchlightctl citypack build”.</source>
        <translation>Un paquete de la ciudad contiene sus calles, direcciones y sectores de patrulla. Quien se ocupa del departamento crea uno a partir de sus propios archivos de mapas con “porchlightctl citypack build”.</translation>
    </message>
</context>
<context>
    <name>porch::Membership</name>
    <message>
        <source>%1 can&apos;t be written: only the owner of the department&apos;s folder changes its users.</source>
        <translation>No se puede escribir %1: solo el dueño de la carpeta del departamento cambia sus usuarios.</translation>
    </message>
    <message>
        <source>Another program is changing the users of %1. Try again when it is done.</source>
        <translation>Otro programa está cambiando los usuarios de %1. Inténtelo de nuevo cuando termine.</translation>
    </message>
</context>
<context>
    <name>porch::NKey</name>
    <message>
        <source>This is not a key: a key begins with SU and has 58 characters. Was it copied whole?</source>
        <translation>Esto no es una clave: una clave comienza con SU y tiene 58 caracteres. ¿Se copió entera?</translation>
    </message>
    <message>
        <source>This is the key of a server or an account, not of a user.</source>
        <translation>Esta es la clave de un servidor o de una cuenta, no de un usuario.</translation>
    </message>
</context>
<context>
    <name>porch::NatsCodec</name>
    <message>
        <source>a message is not as long as the server said</source>
        <translation>un mensaje no tiene el largo que dijo el servidor</translation>
    </message>
    <message>
        <source>the server announces a message of %1 bytes; the limit is %2</source>
        <translation>el servidor anuncia un mensaje de %1 bytes; el límite es %2</translation>
    </message>
    <message>
        <source>what answers there does not speak NATS; it says “%1”</source>
        <translation>lo que responde ahí no habla NATS; dice “%1”</translation>
    </message>
    <message>
        <source>the server sent “%1”, which is not NATS</source>
        <translation>el servidor envió “%1”, que no es NATS</translation>
    </message>
    <message>
        <source>what answers there does not take WebSockets; it says “%1”</source>
        <translation>lo que responde ahí no admite WebSockets; dice “%1”</translation>
    </message>
</context>
<context>
    <name>porch::NewCaseForm</name>
    <message>
        <source>Title of the new case</source>
        <translation>Título del nuevo caso</translation>
    </message>
    <message>
        <source>What, where</source>
        <translation>Qué, dónde</translation>
    </message>
    <message>
        <source>What the new case is about</source>
        <translation>De qué trata el nuevo caso</translation>
    </message>
    <message>
        <source>What it is about (if there is more to say)</source>
        <translation>De qué trata (si hay más que decir)</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nuevo caso</translation>
    </message>
    <message>
        <source>It gets the next number of the department, and you answer for it. Tips that are chosen in the list go into it as well.</source>
        <translation>Recibe el siguiente número del departamento, y usted responde por él. También entran en él los avisos elegidos en la lista.</translation>
    </message>
</context>
<context>
    <name>porch::NewPill</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows above what one reads</comment>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tip(s) above</source>
        <translation>
            <numerusform>%n aviso nuevo arriba</numerusform>
            <numerusform>%n avisos nuevos arriba</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the top of the list (Home)</source>
        <translation>Ir al principio de la lista (Inicio)</translation>
    </message>
</context>
<context>
    <name>porch::NoConversation</name>
    <message>
        <source>The conversation can&apos;t be read now</source>
        <translation>No se puede leer la conversación ahora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>This tip has not arrived here yet</source>
        <translation>Este aviso aún no ha llegado aquí</translation>
    </message>
    <message>
        <source>It shows as soon as this desk has read that far in the log.</source>
        <translation>Aparecerá cuando este puesto haya leído el registro hasta ahí.</translation>
    </message>
    <message>
        <source>No tip is open</source>
        <translation>Ningún aviso abierto</translation>
    </message>
    <message>
        <source>Choose one from the list, or use the keyboard:</source>
        <translation>Elija uno de la lista, o use el teclado:</translation>
    </message>
    <message>
        <source>next and previous tip</source>
        <translation>aviso siguiente y anterior</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>tomar</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>responder</translation>
    </message>
    <message>
        <source>search</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>every action there is</source>
        <translation>todas las acciones</translation>
    </message>
</context>
<context>
    <name>porch::Notifier</name>
    <message>
        <source>Porchlight</source>
        <translation>Porchlight</translation>
    </message>
    <message>
        <source>(%1) Porchlight</source>
        <translation>(%1) Porchlight</translation>
    </message>
    <message numerus="yes">
        <source>Porchlight: %n new tip(s)</source>
        <translation>
            <numerusform>Porchlight: %n aviso nuevo</numerusform>
            <numerusform>Porchlight: %n avisos nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tip(s) came in</source>
        <translation>
            <numerusform>Llegó %n aviso nuevo</numerusform>
            <numerusform>Llegaron %n avisos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Porchlight is locked</source>
        <translation>Porchlight está bloqueado</translation>
    </message>
    <message numerus="yes">
        <source>%n tip(s) that you put off until now</source>
        <translation>
            <numerusform>%n aviso que aplazó hasta ahora</numerusform>
            <numerusform>%n avisos que aplazó hasta ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tip(s) look(s) like a case that you watch</source>
        <translation>
            <numerusform>%n aviso nuevo se parece a un caso que usted vigila</numerusform>
            <numerusform>%n avisos nuevos se parecen a un caso que usted vigila</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ObjectGet</name>
    <message>
        <source>The server does not have this file.</source>
        <translation>El servidor no tiene este archivo.</translation>
    </message>
    <message>
        <source>A file is larger than the limit of %1 MB.</source>
        <translation>Un archivo supera el límite de %1 MB.</translation>
    </message>
    <message>
        <source>A file is not as it was when it was stored.</source>
        <translation>Un archivo no está como cuando se guardó.</translation>
    </message>
    <message>
        <source>Parts of a file are missing.</source>
        <translation>Faltan partes de un archivo.</translation>
    </message>
    <message>
        <source>A file could not be kept.</source>
        <translation>No se pudo guardar un archivo.</translation>
    </message>
</context>
<context>
    <name>porch::ObjectInfo</name>
    <message>
        <source>What the server says about a file can&apos;t be understood.</source>
        <translation>No se entiende lo que el servidor dice de un archivo.</translation>
    </message>
</context>
<context>
    <name>porch::ObjectPut</name>
    <message>
        <source>A file can&apos;t have that name.</source>
        <translation>Un archivo no puede tener ese nombre.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Ya hay un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>A file can&apos;t be read: %1</source>
        <translation>No se puede leer un archivo: %1</translation>
    </message>
    <message>
        <source>A file is larger than can be stored.</source>
        <translation>Un archivo es demasiado grande para guardarlo.</translation>
    </message>
</context>
<context>
    <name>porch::OgrStream</name>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>%1 does not say what its coordinates are in. Name it with --projection, as EPSG:2263.</source>
        <translation>%1 no dice en qué proyección están sus coordenadas. Indíquela con --projection, como EPSG:2263.</translation>
    </message>
    <message>
        <source>%1 cannot be converted by ogr2ogr: %2</source>
        <translation>ogr2ogr no puede convertir %1: %2</translation>
    </message>
    <message>
        <source>ogr2ogr says: %1</source>
        <translation>ogr2ogr dice: %1</translation>
    </message>
</context>
<context>
    <name>porch::OgrTool</name>
    <message>
        <source>%1 needs ogr2ogr to be converted, which is not installed. On Debian: apt install gdal-bin</source>
        <translation>%1 necesita ogr2ogr para convertirse, y no está instalado. En Debian: apt install gdal-bin</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>no dice por qué</translation>
    </message>
    <message>
        <source>%1 cannot be converted by ogr2ogr: %2</source>
        <translation>ogr2ogr no puede convertir %1: %2</translation>
    </message>
    <message>
        <source>%1 has no layer with a geometry.</source>
        <translation>%1 no tiene ninguna capa con geometría.</translation>
    </message>
</context>
<context>
    <name>porch::OneTimeCode</name>
    <message>
        <source>&quot;%1&quot; is in no code: a code has the digits 0 to 9 and the letters A to Z without I, L, O and U.</source>
        <translation>&quot;%1&quot; no aparece en ningún código: un código tiene los dígitos 0 a 9 y las letras A a Z sin I, L, O ni U.</translation>
    </message>
    <message>
        <source>This is too long: a code has four groups of five letters and digits.</source>
        <translation>Es demasiado largo: un código tiene cuatro grupos de cinco letras y dígitos.</translation>
    </message>
    <message>
        <source>This is too short: a code has four groups of five letters and digits.</source>
        <translation>Es demasiado corto: un código tiene cuatro grupos de cinco letras y dígitos.</translation>
    </message>
</context>
<context>
    <name>porch::OpenCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>Nuevo caso</translation>
    </message>
    <message>
        <source>It is on every desk; tips are linked to it next.</source>
        <translation>Está en todos los puestos; después se le vinculan avisos.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What happens where: “Sheds broken into, Mill Ward”</source>
        <translation>Qué pasa y dónde: “Cobertizos forzados, Mill Ward”</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>If there is more to say than the title does</source>
        <translation>Si hay más que decir que el título</translation>
    </message>
    <message>
        <source>Lead</source>
        <comment>who answers for a case</comment>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Number, only where another system gave it one</source>
        <translation>Número, solo si otro sistema le dio uno</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>%1 is a number such as 25-0417</extracomment>
        <translation>Número</translation>
    </message>
    <message>
        <source>The log gives the next one, such as %1</source>
        <translation>El registro da el siguiente, como %1</translation>
    </message>
    <message>
        <source>Give it a title first</source>
        <translation>Primero póngale un título</translation>
    </message>
    <message>
        <source>The title is too long</source>
        <translation>El título es demasiado largo</translation>
    </message>
    <message>
        <source>The number is too long</source>
        <translation>El número es demasiado largo</translation>
    </message>
</context>
<context>
    <name>porch::OpenedFiles</name>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
</context>
<context>
    <name>porch::Outbox</name>
    <message>
        <source>Nothing was kept: the file of unsent actions is not open.</source>
        <translation>No se guardó nada: el archivo de acciones sin enviar no está abierto.</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Aún no se ha escrito nada.</translation>
    </message>
    <message>
        <source>The text is too long to be sent. Shorten it to less than %1 characters.</source>
        <translation>El texto es demasiado largo para enviarlo. Redúzcalo a menos de %1 caracteres.</translation>
    </message>
    <message>
        <source>The directory %1 can&apos;t be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message numerus="yes">
        <source>The file of unsent actions and drafts was damaged and set aside as %1; %n of them could be read and were kept. Check what you sent last.</source>
        <translation>
            <numerusform>El archivo de acciones sin enviar y borradores estaba dañado y se apartó como %1; se pudo leer y conservar %n. Revise lo último que envió.</numerusform>
            <numerusform>El archivo de acciones sin enviar y borradores estaba dañado y se apartó como %1; se pudieron leer y conservar %n. Revise lo último que envió.</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions can&apos;t be kept on this computer: %1</source>
        <translation>No se pueden guardar acciones en este equipo: %1</translation>
    </message>
    <message>
        <source>The disk is full: nothing was kept. Make room and try again.</source>
        <translation>El disco está lleno: no se guardó nada. Libere espacio e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was kept: %1</source>
        <translation>No se guardó nada: %1</translation>
    </message>
    <message>
        <source>The log could not read this action: %1.</source>
        <translation>El registro no podría leer esta acción: %1.</translation>
    </message>
</context>
<context>
    <name>porch::OutboxModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>queued: %1</source>
        <translation>en cola: %1</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>in the log</source>
        <translation>en el registro</translation>
    </message>
    <message>
        <source>%1 Nothing else has changed.</source>
        <translation>%1 No ha cambiado nada más.</translation>
    </message>
    <message>
        <source>%1, on the tip of %2</source>
        <comment>an action, who wrote the tip</comment>
        <translation>%1, en el aviso de %2</translation>
    </message>
    <message>
        <source>Announcement: %1</source>
        <extracomment>then how it begins</extracomment>
        <translation>Anuncio: %1</translation>
    </message>
</context>
<context>
    <name>porch::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Close the outbox</source>
        <translation>Cerrar la bandeja de salida</translation>
    </message>
    <message>
        <source>Back to the tip</source>
        <translation>Volver al aviso</translation>
    </message>
    <message>
        <source>Each one leaves this list when the log has it. Closing the program or losing power loses none of them.</source>
        <translation>Cada acción sale de esta lista cuando llega al registro. No se pierde ninguna al cerrar el programa ni al cortarse la luz.</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>nada en espera</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Retirar: %1</translation>
    </message>
    <message>
        <source>Open the tip</source>
        <translation>Abrir el aviso</translation>
    </message>
    <message>
        <source>Open the tip: %1</source>
        <translation>Abrir el aviso: %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>Descartar: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::OwedSummary</name>
    <message>
        <source>Show the tips that are owed a reply</source>
        <translation>Ver los avisos con respuesta pendiente</translation>
    </message>
    <message>
        <source>counting what is owed</source>
        <translation>contando pendientes</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n vencida</numerusform>
            <numerusform>%n vencidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n owed</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing owed</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>as known at %1</source>
        <translation>dato de las %1</translation>
    </message>
    <message>
        <source>next due %1</source>
        <translation>siguiente plazo %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1+ overdue</source>
        <translation>%1+ vencidas</translation>
    </message>
</context>
<context>
    <name>porch::OwedTableModel</name>
    <message>
        <source>%1, overdue</source>
        <comment>a moment</comment>
        <translation>%1, vencida</translation>
    </message>
    <message>
        <source>No one yet</source>
        <comment>holds it</comment>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>All</source>
        <comment>tips that are owed a reply</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Lo tiene</translation>
    </message>
    <message>
        <source>Owed</source>
        <comment>replies</comment>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>replies</comment>
        <translation>Vencidas</translation>
    </message>
    <message>
        <source>Earliest due</source>
        <translation>Primer plazo</translation>
    </message>
</context>
<context>
    <name>porch::PackAssembly</name>
    <message>
        <source>finding the middle</source>
        <translation>buscando el centro</translation>
    </message>
    <message>
        <source>localities</source>
        <translation>localidades</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>áreas</translation>
    </message>
    <message>
        <source>streets</source>
        <translation>calles</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>direcciones</translation>
    </message>
    <message>
        <source>sorting addresses</source>
        <translation>ordenando direcciones</translation>
    </message>
    <message>
        <source>places</source>
        <translation>lugares</translation>
    </message>
    <message>
        <source>intersections</source>
        <translation>intersecciones</translation>
    </message>
    <message>
        <source>water and parks</source>
        <translation>agua y parques</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The files hold nothing that a map or a place finder could use.</source>
        <translation>Los archivos no contienen nada que sirva para un mapa o para buscar lugares.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature(s) lie far outside the city and were left out</source>
        <translation>
            <numerusform>%Ln elemento está muy lejos de la ciudad y se omitió</numerusform>
            <numerusform>%Ln elementos están muy lejos de la ciudad y se omitieron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln spot(s) have too many lines to look for crossings</source>
        <translation>
            <numerusform>%Ln punto tiene demasiadas líneas para buscar cruces</numerusform>
            <numerusform>%Ln puntos tienen demasiadas líneas para buscar cruces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::PackInstall</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>There is no room for the city pack: %1</source>
        <translation>No hay espacio para el paquete de la ciudad: %1</translation>
    </message>
    <message>
        <source>%1 is damaged; the city pack that was there stays.</source>
        <translation>%1 está dañado; queda el paquete de la ciudad que había.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
</context>
<context>
    <name>porch::PackSchema</name>
    <message>
        <source>There is no city pack %1. Make one with: porchlightctl citypack build</source>
        <translation>No hay paquete de la ciudad %1. Créelo con: porchlightctl citypack build</translation>
    </message>
    <message>
        <source>%1 is no city pack.</source>
        <translation>%1 no es un paquete de la ciudad.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Porchlight. Update this one.</source>
        <translation>%1 se creó con un Porchlight más nuevo. Actualice este.</translation>
    </message>
    <message>
        <source>%1 was made by an older Porchlight. Build it again with: porchlightctl citypack build</source>
        <translation>%1 se creó con un Porchlight más antiguo. Créelo de nuevo con: porchlightctl citypack build</translation>
    </message>
    <message>
        <source>%1 is damaged. Build it again with: porchlightctl citypack build</source>
        <translation>%1 está dañado. Vuelva a crearlo con: porchlightctl citypack build</translation>
    </message>
</context>
<context>
    <name>porch::PacketDocument</name>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Entregado a</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>when and by whom</comment>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>in the time zone %1</source>
        <translation>en la zona horaria %1</translation>
    </message>
    <message>
        <source>Reporters</source>
        <translation>Remitentes</translation>
    </message>
    <message>
        <source>Named as the desk knows them</source>
        <translation>Con el nombre que conoce la mesa</translation>
    </message>
    <message>
        <source>Desk notes</source>
        <translation>Notas de la mesa</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Se incluyen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Se omiten</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>El caso</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Linked tips</source>
        <translation>Avisos vinculados</translation>
    </message>
    <message>
        <source>a resident</source>
        <translation>un residente</translation>
    </message>
    <message>
        <source>The tip</source>
        <translation>El aviso</translation>
    </message>
    <message>
        <source>Tip %1: %2 in #%3</source>
        <comment>number, reporter, channel</comment>
        <translation>Aviso %1: %2 en #%3</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Combinado</translation>
    </message>
    <message>
        <source>%1: %2 by %3, %4</source>
        <comment>case, state, who, when</comment>
        <translation>%1: %2 por %3, %4</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>Decided by %1</source>
        <translation>Decidido por %1</translation>
    </message>
    <message>
        <source>Decided by %1: %2</source>
        <translation>Decidido por %1: %2</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>what was done, by whom</comment>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>answered for the desk</source>
        <translation>respondió por la mesa</translation>
    </message>
    <message>
        <source>note, desk only</source>
        <translation>nota, solo para la mesa</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>escribió</translation>
    </message>
    <message>
        <source>edited later</source>
        <translation>editado después</translation>
    </message>
    <message>
        <source>File %1: %2</source>
        <comment>number and name</comment>
        <translation>Archivo %1: %2</translation>
    </message>
    <message>
        <source>File %1: %2 (left out)</source>
        <comment>number and name</comment>
        <translation>Archivo %1: %2 (omitido)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Omitido: %1</translation>
    </message>
    <message>
        <source>%1, without camera and location data
SHA-256 %2</source>
        <translation>%1, sin datos de cámara ni de ubicación
SHA-256 %2</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Archivo %1</translation>
    </message>
</context>
<context>
    <name>porch::PacketFolder</name>
    <message>
        <source>%1 can&apos;t be written: %2. Choose another place.</source>
        <translation>No se puede escribir %1: %2. Elija otro lugar.</translation>
    </message>
    <message>
        <source>%1 is there already, and nothing is written over. Choose another name.</source>
        <translation>%1 ya existe, y no se sobrescribe nada. Elija otro nombre.</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>no existe la carpeta %1</translation>
    </message>
    <message>
        <source>a folder could not be made</source>
        <translation>no se pudo crear una carpeta</translation>
    </message>
    <message>
        <source>it could not be put in its place</source>
        <translation>no se pudo poner en su lugar</translation>
    </message>
</context>
<context>
    <name>porch::PacketMaker</name>
    <message>
        <source>Case %1: %2</source>
        <translation>Caso %1: %2</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Tip in #%1</source>
        <translation>Aviso en #%1</translation>
    </message>
    <message>
        <source>Tip of %1 in #%2</source>
        <translation>Aviso de %1 en #%2</translation>
    </message>
    <message>
        <source>The desk merged it with another tip that says the same.</source>
        <translation>La mesa lo combinó con otro aviso que dice lo mismo.</translation>
    </message>
    <message>
        <source>The desk merged it with tip %1, which says the same.</source>
        <translation>La mesa lo combinó con el aviso %1, que dice lo mismo.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and title of a case</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A resident</source>
        <translation>Un residente</translation>
    </message>
    <message>
        <source>files were not asked for</source>
        <translation>no se pidieron los archivos</translation>
    </message>
    <message>
        <source>its content is not kept</source>
        <translation>su contenido no se conserva</translation>
    </message>
</context>
<context>
    <name>porch::PacketPaper</name>
    <message>
        <source>The PDF could not be made: %1.</source>
        <translation>No se pudo crear el PDF: %1.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Given to %1</source>
        <translation>Entregado a %1</translation>
    </message>
</context>
<context>
    <name>porch::PacketReader</name>
    <message>
        <source>This desk knows no tip %1.</source>
        <translation>Este puesto no conoce ningún aviso %1.</translation>
    </message>
    <message>
        <source>This desk does not know the case.</source>
        <translation>Este puesto no conoce el caso.</translation>
    </message>
</context>
<context>
    <name>porch::PacketWords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>what was done, and the reason given for it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>un caso</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>caso %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierto</translation>
    </message>
    <message>
        <source>Escalated as an emergency</source>
        <translation>Escalado como emergencia</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>low priority</source>
        <translation>prioridad baja</translation>
    </message>
    <message>
        <source>normal priority</source>
        <translation>prioridad normal</translation>
    </message>
    <message>
        <source>Classified: %1</source>
        <translation>Clasificado: %1</translation>
    </message>
    <message>
        <source>Place taken back</source>
        <translation>Lugar retirado</translation>
    </message>
    <message>
        <source>No place can be found</source>
        <translation>No se encuentra un lugar</translation>
    </message>
    <message>
        <source>Place confirmed</source>
        <translation>Lugar confirmado</translation>
    </message>
    <message>
        <source>Referred to %1</source>
        <translation>Derivado a %1</translation>
    </message>
    <message>
        <source>Referred to a service</source>
        <translation>Derivado a un servicio</translation>
    </message>
    <message>
        <source>Proposal taken back for %1</source>
        <comment>a case</comment>
        <translation>Propuesta retirada para %1</translation>
    </message>
    <message>
        <source>Proposed for %1</source>
        <comment>a case</comment>
        <translation>Propuesto para %1</translation>
    </message>
    <message>
        <source>Linked to %1</source>
        <comment>a case</comment>
        <translation>Vinculado a %1</translation>
    </message>
    <message>
        <source>Unlinked from %1</source>
        <comment>a case</comment>
        <translation>Desvinculado de %1</translation>
    </message>
    <message>
        <source>Proposal accepted for %1</source>
        <comment>a case</comment>
        <translation>Propuesta aceptada para %1</translation>
    </message>
    <message>
        <source>Proposal declined for %1</source>
        <comment>a case</comment>
        <translation>Propuesta rechazada para %1</translation>
    </message>
    <message>
        <source>Merged with a tip that says the same</source>
        <translation>Combinado con un aviso que dice lo mismo</translation>
    </message>
    <message>
        <source>Parted from the tip it was merged with</source>
        <translation>Separado del aviso con el que se combinó</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Caso abierto</translation>
    </message>
    <message>
        <source>Case updated</source>
        <translation>Caso actualizado</translation>
    </message>
    <message>
        <source>Case updated: %1</source>
        <translation>Caso actualizado: %1</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Caso cerrado</translation>
    </message>
    <message>
        <source>Open, escalated as an emergency</source>
        <translation>Abierto, escalado como emergencia</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <comment>how a tip ended</comment>
        <translation>Cerrado: %1</translation>
    </message>
    <message>
        <source>Closed; it goes on in case %1</source>
        <translation>Cerrado; sigue en el caso %1</translation>
    </message>
    <message>
        <source>as the desk understood it</source>
        <translation>como lo entendió la mesa</translation>
    </message>
    <message>
        <source>as %1 at the desk understood it</source>
        <translation>como lo entendió %1 en la mesa</translation>
    </message>
    <message>
        <source>as the message&apos;s source gave it; nobody has confirmed it</source>
        <translation>como lo dio la fuente del mensaje; nadie lo ha confirmado</translation>
    </message>
    <message>
        <source>the desk found no place in the words</source>
        <translation>la mesa no halló ningún lugar en el texto</translation>
    </message>
    <message>
        <source>as a resident gave it; nobody has confirmed it</source>
        <translation>como lo dio un residente; nadie lo ha confirmado</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesto</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>[Deleted by its writer]</source>
        <translation>[Lo borró quien lo escribió]</translation>
    </message>
    <message>
        <source>Uncorroborated</source>
        <translation>Sin corroborar</translation>
    </message>
    <message>
        <source>Tips are uncorroborated: residents wrote them in community channels, and nobody has confirmed them.</source>
        <translation>Los avisos están sin corroborar: los escribieron residentes en canales vecinales, y nadie los ha confirmado.</translation>
    </message>
    <message>
        <source>Names and pseudonyms of reporters were replaced. What residents wrote may still tell who they or others are.</source>
        <translation>Se sustituyeron los nombres y seudónimos de los remitentes. Lo que escribieron los residentes aún puede revelar quiénes son ellos u otras personas.</translation>
    </message>
</context>
<context>
    <name>porch::PacketWriter</name>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Detenido: no se escribió nada.</translation>
    </message>
    <message>
        <source>its content could not be fetched</source>
        <translation>no se pudo obtener su contenido</translation>
    </message>
    <message>
        <source>it is too large to be cleaned</source>
        <translation>es demasiado grande para limpiarlo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file, why it is left out</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>porch::PairMap</name>
    <message>
        <source>Where both are</source>
        <translation>Dónde están ambos</translation>
    </message>
    <message>
        <source>%1 between them</source>
        <extracomment>a length</extracomment>
        <translation>%1 entre ellos</translation>
    </message>
</context>
<context>
    <name>porch::PassphrasePair</name>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>It unlocks this desk and never leaves this computer.</source>
        <translation>Abre este puesto y nunca sale de este equipo.</translation>
    </message>
    <message>
        <source>they match</source>
        <translation>coinciden</translation>
    </message>
    <message>
        <source>The two are different.</source>
        <translation>Las dos son distintas.</translation>
    </message>
    <message>
        <source>Choose a passphrase first.</source>
        <translation>Elija primero una frase de contraseña.</translation>
    </message>
    <message>
        <source>Type it once more, so that no slip locks you out.</source>
        <translation>Escríbala otra vez, para que un desliz no le deje fuera.</translation>
    </message>
</context>
<context>
    <name>porch::PassphraseSeal</name>
    <message>
        <source>The passphrase is empty.</source>
        <translation>La frase de contraseña está vacía.</translation>
    </message>
    <message>
        <source>The passphrase is longer than %1 characters.</source>
        <translation>La frase de contraseña tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>This is too long to be sealed under a passphrase.</source>
        <translation>Es demasiado largo para sellarlo con una frase de contraseña.</translation>
    </message>
    <message>
        <source>The sealing is set to a cost that no computer would be let to read again.</source>
        <translation>El sellado tiene un coste que ningún equipo aceptaría volver a leer.</translation>
    </message>
    <message numerus="yes">
        <source>There is not enough free memory to seal a key: %n MiB are needed.</source>
        <translation>
            <numerusform>No hay memoria libre suficiente para sellar una clave: hace falta %n MiB.</numerusform>
            <numerusform>No hay memoria libre suficiente para sellar una clave: hacen falta %n MiB.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key was sealed by a newer version of this program: update this one.</source>
        <translation>La clave la selló una versión más nueva de este programa: actualice este.</translation>
    </message>
    <message>
        <source>The sealed key is damaged.</source>
        <translation>La clave sellada está dañada.</translation>
    </message>
</context>
<context>
    <name>porch::PinLayer</name>
    <message>
        <source>somewhere in the circle</source>
        <translation>en algún punto del círculo</translation>
    </message>
    <message>
        <source>suggested place, not confirmed</source>
        <translation>lugar sugerido, sin confirmar</translation>
    </message>
    <message>
        <source>confirmed place</source>
        <translation>lugar confirmado</translation>
    </message>
    <message>
        <source>reply overdue</source>
        <translation>respuesta vencida</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tip(s) at one address</source>
        <translation>
            <numerusform>%Ln aviso en una dirección</numerusform>
            <numerusform>%Ln avisos en una dirección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tip(s) near each other</source>
        <translation>
            <numerusform>%Ln aviso cercano</numerusform>
            <numerusform>%Ln avisos cercanos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(s) overdue</source>
        <translation>
            <numerusform>%Ln respuesta vencida</numerusform>
            <numerusform>%Ln respuestas vencidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::PlaceActions</name>
    <message>
        <source>Confirm the place</source>
        <translation>Confirmar el lugar</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>a tip, on the map</comment>
        <translation>Ubicar</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Elegir otro lugar…</translation>
    </message>
    <message>
        <source>Other place</source>
        <translation>Otro lugar</translation>
    </message>
    <message>
        <source>Choose the place on the map…</source>
        <translation>Elegir el lugar en el mapa…</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>Ubicar en el mapa</translation>
    </message>
    <message>
        <source>No place is named</source>
        <translation>No nombra ningún lugar</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Sin lugar</translation>
    </message>
    <message>
        <source>no tip is open</source>
        <translation>ningún aviso abierto</translation>
    </message>
    <message>
        <source>only for officers and supervisors</source>
        <translation>solo para agentes y supervisores</translation>
    </message>
    <message>
        <source>not in the log yet</source>
        <translation>aún no registrado</translation>
    </message>
    <message>
        <source>another match, the map, or none</source>
        <translation>otro resultado, el mapa o ninguno</translation>
    </message>
    <message>
        <source>a click says where it happened</source>
        <translation>un clic indica dónde ocurrió</translation>
    </message>
    <message>
        <source>it is set down so</source>
        <translation>ya está registrado así</translation>
    </message>
    <message>
        <source>nobody will look for one</source>
        <translation>nadie buscará uno</translation>
    </message>
    <message>
        <source>Change the place…</source>
        <translation>Cambiar el lugar…</translation>
    </message>
    <message>
        <source>Choose the place…</source>
        <translation>Elegir el lugar…</translation>
    </message>
    <message>
        <source>%1, confirmed</source>
        <comment>a place</comment>
        <translation>%1, confirmado</translation>
    </message>
    <message>
        <source>set down as without a place</source>
        <translation>registrado como sin lugar</translation>
    </message>
    <message>
        <source>as the message gave it</source>
        <translation>como lo dio el mensaje</translation>
    </message>
    <message>
        <source>there is no city map on this computer</source>
        <translation>en este equipo no hay mapa de la ciudad</translation>
    </message>
    <message>
        <source>the city map of this computer can&apos;t be read</source>
        <translation>no se puede leer el mapa de la ciudad de este equipo</translation>
    </message>
    <message>
        <source>its words are still being read</source>
        <translation>su texto aún se está leyendo</translation>
    </message>
    <message>
        <source>no place was found in the words</source>
        <translation>no se halló ningún lugar en el texto</translation>
    </message>
    <message>
        <source>%1; confirmed</source>
        <comment>how well a place is known</comment>
        <translation>%1; confirmado</translation>
    </message>
    <message>
        <source>%1; %2 from the first</source>
        <extracomment>how well a place is known, how far away from the likeliest one</extracomment>
        <translation>%1; a %2 del primero</translation>
    </message>
    <message>
        <source>The point that the message gave</source>
        <translation>El punto que dio el mensaje</translation>
    </message>
    <message>
        <source>Choose on the map…</source>
        <translation>Elegir en el mapa…</translation>
    </message>
    <message>
        <source>Which place is “%1”?</source>
        <translation>¿Qué lugar es “%1”?</translation>
    </message>
    <message>
        <source>Where did this happen?</source>
        <translation>¿Dónde ocurrió esto?</translation>
    </message>
</context>
<context>
    <name>porch::PlaceAliases</name>
    <message>
        <source>The list of local names has more than %1 entries.</source>
        <translation>La lista de nombres locales tiene más de %1 entradas.</translation>
    </message>
    <message>
        <source>Entry %1 of the list of local names is no local name.</source>
        <translation>La entrada %1 de la lista de nombres locales no es un nombre local.</translation>
    </message>
</context>
<context>
    <name>porch::PlaceAnswerList</name>
    <message>
        <source>Places that were found</source>
        <translation>Lugares hallados</translation>
    </message>
    <message>
        <source>The city pack has nothing of that name.</source>
        <translation>El paquete de la ciudad no tiene nada con ese nombre.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a place, its kind</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>porch::PlaceChoice</name>
    <message>
        <source>%1, %2</source>
        <comment>a place, how well it is known</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>porch::PlaceLabels</name>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>University</source>
        <translation>Universidad</translation>
    </message>
    <message>
        <source>Kindergarten</source>
        <translation>Jardín infantil</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>Farmacia</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Policía</translation>
    </message>
    <message>
        <source>Fire station</source>
        <translation>Bomberos</translation>
    </message>
    <message>
        <source>Town hall</source>
        <translation>Alcaldía</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Tribunal</translation>
    </message>
    <message>
        <source>Post office</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Place of worship</source>
        <translation>Lugar de culto</translation>
    </message>
    <message>
        <source>Community centre</source>
        <translation>Centro comunitario</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>Refugio</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parque</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Área de juegos</translation>
    </message>
    <message>
        <source>Sports ground</source>
        <translation>Campo deportivo</translation>
    </message>
    <message>
        <source>Cemetery</source>
        <translation>Cementerio</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Agua</translation>
    </message>
    <message>
        <source>Open country</source>
        <translation>Campo abierto</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Supermarket</source>
        <translation>Supermercado</translation>
    </message>
    <message>
        <source>Shopping centre</source>
        <translation>Centro comercial</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Restaurante</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Café</source>
        <translation>Café</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Fuel station</source>
        <translation>Gasolinera</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Estacionamiento</translation>
    </message>
    <message>
        <source>Bus stop</source>
        <translation>Parada de bus</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Airport</source>
        <translation>Aeropuerto</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Puente</translation>
    </message>
    <message>
        <source>Monument</source>
        <translation>Monumento</translation>
    </message>
    <message>
        <source>Museum</source>
        <translation>Museo</translation>
    </message>
    <message>
        <source>Theatre</source>
        <translation>Teatro</translation>
    </message>
    <message>
        <source>Stadium</source>
        <translation>Estadio</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Industria</translation>
    </message>
    <message>
        <source>Housing estate</source>
        <translation>Urbanización</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Barrio</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Police beat</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>School grounds</source>
        <translation>Terreno escolar</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Municipio</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
</context>
<context>
    <name>porch::PlaceLine</name>
    <message>
        <source>Confirmed</source>
        <comment>a place</comment>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Confirm</source>
        <comment>a place</comment>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <comment>one of several places</comment>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>porch::PlaceLines</name>
    <message>
        <source>It is not JSON: %1.</source>
        <translation>No es JSON: %1.</translation>
    </message>
    <message>
        <source>It is no JSON object.</source>
        <translation>No es un objeto JSON.</translation>
    </message>
    <message>
        <source>It has no &quot;id&quot;.</source>
        <translation>No tiene &quot;id&quot;.</translation>
    </message>
    <message>
        <source>Its &quot;text&quot; is missing or no text.</source>
        <translation>Su &quot;text&quot; falta o no es texto.</translation>
    </message>
</context>
<context>
    <name>porch::PlacePart</name>
    <message>
        <source>%1° %2, %3° %4</source>
        <comment>latitude, N or S, longitude, E or W</comment>
        <translation>%1° %2, %3° %4</translation>
    </message>
    <message>
        <source>S</source>
        <comment>south</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>W</source>
        <comment>west</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>place of a tip</comment>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Ver en el mapa</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Elegir otro lugar</translation>
    </message>
    <message>
        <source>Change…</source>
        <comment>the place of a tip</comment>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <comment>one of several places</comment>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <comment>a place</comment>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Unmapped</source>
        <translation>Sin ubicar</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>Aún sin lugar</translation>
    </message>
    <message numerus="yes">
        <source>%n places may be meant</source>
        <translation>
            <numerusform>%n lugar posible</numerusform>
            <numerusform>%n lugares posibles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and others</source>
        <comment>a place</comment>
        <translation>%1 y otros</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <comment>where a tip happened</comment>
        <translation>Incierto</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerido</translation>
    </message>
    <message>
        <source>Found in the words: %1</source>
        <extracomment>how a place is known: &quot;Intersection, within 15 m&quot;</extracomment>
        <translation>Hallado en el texto: %1</translation>
    </message>
    <message>
        <source>The message came without one.</source>
        <translation>El mensaje vino sin lugar.</translation>
    </message>
    <message>
        <source>There is no city map here. Make one with: porchlightctl citypack build</source>
        <translation>Aquí no hay mapa de la ciudad. Cree uno con: porchlightctl citypack build</translation>
    </message>
    <message>
        <source>The city map is being read…</source>
        <translation>El mapa de la ciudad se está leyendo…</translation>
    </message>
    <message>
        <source>Its words are being read…</source>
        <translation>Su texto se está leyendo…</translation>
    </message>
    <message>
        <source>No place was found in its words.</source>
        <translation>No se halló ningún lugar en su texto.</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Sin lugar</translation>
    </message>
    <message>
        <source>A point on the map</source>
        <translation>Un punto en el mapa</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Confirmed by %1</source>
        <translation>Confirmado por %1</translation>
    </message>
    <message>
        <source>%1; confirmed by %2</source>
        <comment>how well a place is known, who said so</comment>
        <translation>%1; confirmado por %2</translation>
    </message>
    <message>
        <source>Set down as without a place</source>
        <translation>Registrado como sin lugar</translation>
    </message>
    <message>
        <source>Set down as without a place by %1</source>
        <translation>Registrado como sin lugar por %1</translation>
    </message>
    <message>
        <source>As the message gave it; nobody has confirmed it</source>
        <translation>Como lo dio el mensaje; nadie lo ha confirmado</translation>
    </message>
    <message>
        <source>No position was given with the name.</source>
        <translation>El nombre vino sin posición.</translation>
    </message>
</context>
<context>
    <name>porch::PlaceSearch</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address, reckoned from the numbers around it</source>
        <translation>Dirección, calculada por los números vecinos</translation>
    </message>
    <message>
        <source>Street; %1 is not on the map</source>
        <translation>Calle; %1 no está en el mapa</translation>
    </message>
    <message>
        <source>Street; its %1 block is not on the map</source>
        <translation>Calle; la cuadra del %1 no está en el mapa</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Cuadra</translation>
    </message>
    <message>
        <source>%1 block of %2</source>
        <translation>Cuadra del %1 de %2</translation>
    </message>
    <message>
        <source>Crossing, perhaps on two levels</source>
        <translation>Cruce, quizá en dos niveles</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>Esquina</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>outside of this map</source>
        <translation>fuera de este mapa</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordenadas</translation>
    </message>
    <message>
        <source>Square of the national grid</source>
        <translation>Cuadro de la cuadrícula nacional</translation>
    </message>
</context>
<context>
    <name>porch::PlaceSearchField</name>
    <message>
        <source>Go to a street, corner or place</source>
        <translation>Ir a una calle, esquina o lugar</translation>
    </message>
    <message>
        <source>Go to a street, corner, place or coordinates</source>
        <translation>Ir a una calle, esquina, lugar o coordenadas</translation>
    </message>
    <message>
        <source>Go to a street, corner or place (G)</source>
        <translation>Ir a una calle, esquina o lugar (G)</translation>
    </message>
</context>
<context>
    <name>porch::PlaceWords</name>
    <message>
        <source>Coordinates</source>
        <translation>Coordenadas</translation>
    </message>
    <message>
        <source>The house itself</source>
        <translation>La casa misma</translation>
    </message>
    <message>
        <source>Interpolated between house numbers</source>
        <translation>Interpolado entre números de casas</translation>
    </message>
    <message>
        <source>Intersection</source>
        <translation>Esquina</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Cuadra</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>a shop, a school, a park</comment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Somewhere along the street</source>
        <translation>En algún punto de la calle</translation>
    </message>
    <message>
        <source>Somewhere in the area</source>
        <translation>En algún punto del área</translation>
    </message>
    <message>
        <source>%1, within %2</source>
        <extracomment>how a place is known, and how large the circle is that it lies in</extracomment>
        <translation>%1, a menos de %2</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>metres</comment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1, confirmed</source>
        <comment>a place</comment>
        <translation>%1, confirmado</translation>
    </message>
    <message>
        <source>%1, not in the log yet</source>
        <comment>a place</comment>
        <translation>%1, aún no registrado</translation>
    </message>
    <message>
        <source>%1, one match</source>
        <comment>a place</comment>
        <translation>%1, un resultado</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n matches</source>
        <comment>a place</comment>
        <translation>
            <numerusform>%1, %n resultado</numerusform>
            <numerusform>%1, %n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::PlaceWorker</name>
    <message>
        <source>There is no city map on this computer.</source>
        <translation>En este equipo no hay mapa de la ciudad.</translation>
    </message>
</context>
<context>
    <name>porch::PlacingBox</name>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>No place is named</source>
        <translation>No nombra ningún lugar</translation>
    </message>
    <message>
        <source>Place a tip on the map</source>
        <translation>Ubicar un aviso en el mapa</translation>
    </message>
    <message>
        <source>Places that may be meant</source>
        <translation>Lugares posibles</translation>
    </message>
    <message>
        <source>Its words name no place that could be found</source>
        <translation>Su texto no nombra ningún lugar que se pudiera hallar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Where did it happen? %1</source>
        <comment>who wrote it</comment>
        <translation>¿Dónde ocurrió? %1</translation>
    </message>
    <message>
        <source>A point on the map</source>
        <translation>Un punto en el mapa</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>number, name of a place, how exactly it is known</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Reading its words…</source>
        <translation>Leyendo su texto…</translation>
    </message>
    <message>
        <source>Its words name no place that this city has. Click on the map where it happened, or search for it with G.</source>
        <translation>Su texto no nombra ningún lugar que tenga esta ciudad. Haga clic en el mapa donde ocurrió, o búsquelo con G.</translation>
    </message>
    <message>
        <source>Or click on the map, or search with G.</source>
        <translation>O haga clic en el mapa, o busque con G.</translation>
    </message>
</context>
<context>
    <name>porch::PolicyForm</name>
    <message>
        <source>Notice before sign-in, English</source>
        <translation>Aviso antes de entrar, inglés</translation>
    </message>
    <message>
        <source>Notice before sign-in, Spanish</source>
        <translation>Aviso antes de entrar, español</translation>
    </message>
    <message>
        <source>as each workstation is set</source>
        <translation>según cada equipo</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Name of the department</source>
        <translation>Nombre del departamento</translation>
    </message>
    <message>
        <source>As it stands in every window and in replies.</source>
        <translation>Como figura en cada ventana y en las respuestas.</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message>
        <source>Whom to call when a tip is escalated; replies may name it.</source>
        <translation>A quién llamar al escalar un aviso; las respuestas pueden nombrarlo.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>In which all times are shown, such as America/New_York.</source>
        <translation>En la que se muestran las horas, como America/New_York.</translation>
    </message>
    <message>
        <source>Lock a desk after</source>
        <translation>Bloquear un puesto tras</translation>
    </message>
    <message>
        <source>Without anybody there. At most %1 minutes.</source>
        <translation>Sin nadie presente. Como máximo %1 minutos.</translation>
    </message>
    <message>
        <source>Everybody acknowledges it first. Empty: no notice.</source>
        <translation>Todos lo aceptan antes. Vacío: sin aviso.</translation>
    </message>
    <message>
        <source>Where it is empty the English one is shown.</source>
        <translation>Donde está vacío se muestra el inglés.</translation>
    </message>
    <message>
        <source>Case numbers</source>
        <translation>Números de caso</translation>
    </message>
    <message>
        <source>Such as %1. YY or YYYY is the year, # a digit of the count, which begins anew with each year; cases that have a number keep it.</source>
        <extracomment>%1 is a number such as 25-0417</extracomment>
        <translation>Como %1. YY o YYYY es el año, # una cifra del conteo, que comienza de nuevo cada año; los casos que ya tienen número lo conservan.</translation>
    </message>
    <message>
        <source>One run of # is needed, for the count: YY-####</source>
        <translation>Hace falta una sola serie de # para el conteo: YY-####</translation>
    </message>
</context>
<context>
    <name>porch::PresenceLine</name>
    <message>
        <source>%1 is writing</source>
        <translation>%1 está escribiendo</translation>
    </message>
    <message>
        <source>%1 has this tip open</source>
        <translation>%1 tiene abierto este aviso</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more are writing</source>
        <translation>
            <numerusform>%1 y %n más están escribiendo</numerusform>
            <numerusform>%1 y %n más están escribiendo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more have this tip open</source>
        <translation>
            <numerusform>%1 y %n más tienen abierto este aviso</numerusform>
            <numerusform>%1 y %n más tienen abierto este aviso</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else has this tip open</source>
        <translation>Nadie más tiene abierto este aviso</translation>
    </message>
</context>
<context>
    <name>porch::PrintMap</name>
    <message>
        <source>Tips are uncorroborated: what residents wrote, and where it may have happened. Hollow and dashed marks nobody has confirmed.</source>
        <translation>Los avisos están sin corroborar: son lo que escribieron los residentes y dónde pudo haber ocurrido. Las marcas huecas y discontinuas no las ha confirmado nadie.</translation>
    </message>
    <message>
        <source>The map on paper</source>
        <translation>El mapa en papel</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Título:</translation>
    </message>
    <message>
        <source>Tips on the map</source>
        <translation>Avisos en el mapa</translation>
    </message>
    <message>
        <source>The map is printed</source>
        <translation>El mapa se imprimió</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Guardar el mapa</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The map is saved as %1</source>
        <comment>a file</comment>
        <translation>El mapa se guardó como %1</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Imprimir el mapa</translation>
    </message>
</context>
<context>
    <name>porch::PrivateFile</name>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else.</source>
        <translation>La carpeta %1 es de otra persona.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>porch::Profile</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>There is no profile in %1. Give one with --profile, or make a private department with: porchlightctl serve DIR</source>
        <translation>No hay perfil en %1. Indique uno con --profile, o cree un departamento privado con: porchlightctl serve DIR</translation>
    </message>
    <message>
        <source>%1 is damaged: it must name a user and at least one server address.</source>
        <translation>%1 está dañado: debe indicar un usuario y al menos una dirección de servidor.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 is too long to be what it should be.</source>
        <translation>%1 es demasiado largo para ser lo que debería.</translation>
    </message>
    <message>
        <source>%1 cannot be removed. Remove it by hand: the key in it is not sealed.</source>
        <translation>No se puede borrar %1. Bórrelo a mano: la clave que contiene no está sellada.</translation>
    </message>
</context>
<context>
    <name>porch::PromiseStrip</name>
    <message>
        <source>your reply is queued</source>
        <translation>su respuesta está en cola</translation>
    </message>
    <message>
        <source>your reply is being sent</source>
        <translation>su respuesta se está enviando</translation>
    </message>
    <message>
        <source>your reply is in the log</source>
        <translation>su respuesta está en el registro</translation>
    </message>
    <message>
        <source>Whether a reply is still owed shows after catching up</source>
        <translation>Al terminar de actualizar se verá si falta responder</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Cerrado: %1</translation>
    </message>
    <message>
        <source>Reply due in %1</source>
        <translation>La respuesta vence en %1</translation>
    </message>
    <message>
        <source>Promised by %1</source>
        <translation>Prometida para las %1</translation>
    </message>
    <message>
        <source>Answered, waiting for the resident</source>
        <translation>Respondido, en espera de la persona</translation>
    </message>
    <message>
        <source>No reply is owed</source>
        <translation>No hay respuesta pendiente</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>vencida hace %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>vence en %1</translation>
    </message>
    <message>
        <source>due at %1</source>
        <translation>vence a las %1</translation>
    </message>
    <message>
        <source>Put off until %1</source>
        <translation>Aplazado hasta %1</translation>
    </message>
</context>
<context>
    <name>porch::ProposalDelegate</name>
    <message>
        <source>Somebody</source>
        <comment>a resident whose name is not known</comment>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1 to case %2 %3</source>
        <extracomment>a resident&apos;s tip, the number and title of a case</extracomment>
        <translation>%1 al caso %2 %3</translation>
    </message>
    <message>
        <source>proposed by %1 %2 ago</source>
        <translation>propuesto por %1 hace %2</translation>
    </message>
    <message>
        <source>the case is closed</source>
        <translation>el caso está cerrado</translation>
    </message>
    <message>
        <source>Accepting…</source>
        <translation>Aceptando…</translation>
    </message>
    <message>
        <source>Declining…</source>
        <translation>Rechazando…</translation>
    </message>
    <message>
        <source>The case is closed. %1</source>
        <translation>El caso está cerrado. %1</translation>
    </message>
    <message>
        <source>Proposed by %1</source>
        <translation>Propuesto por %1</translation>
    </message>
</context>
<context>
    <name>porch::ProposalList</name>
    <message>
        <source>Decline</source>
        <comment>a link</comment>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Accept</source>
        <comment>a link</comment>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Links waiting for you</source>
        <translation>Vínculos que le esperan</translation>
    </message>
    <message>
        <source>Accept the link</source>
        <translation>Aceptar el vínculo</translation>
    </message>
    <message>
        <source>Decline the link</source>
        <translation>Rechazar el vínculo</translation>
    </message>
</context>
<context>
    <name>porch::Pseudonyms</name>
    <message>
        <source>There is no secret to make pseudonyms with. Name one with secret_file.</source>
        <translation>No hay secreto con el que crear seudónimos. Indique uno con secret_file.</translation>
    </message>
    <message>
        <source>A secret for pseudonyms has fewer than %1 bytes, which could be guessed. Make a new one.</source>
        <translation>Un secreto para seudónimos tiene menos de %1 bytes y se podría adivinar. Cree uno nuevo.</translation>
    </message>
</context>
<context>
    <name>porch::PublishRun</name>
    <message>
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message>
        <source>The server took none of it.</source>
        <translation>El servidor no aceptó nada.</translation>
    </message>
    <message>
        <source>The log could not be reached in time.</source>
        <translation>No se pudo llegar al registro a tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) published</source>
        <translation>
            <numerusform>%Ln evento publicado</numerusform>
            <numerusform>%Ln eventos publicados</numerusform>
        </translation>
    </message>
    <message>
        <source>How long to wait for a server that cannot be reached at first (default 60).</source>
        <translation>Cuánto esperar a un servidor que no responde al principio (60 si no se indica).</translation>
    </message>
</context>
<context>
    <name>porch::Rail</name>
    <message>
        <source>Rooms</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>porch::ReadyProfile</name>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>The profile of %1 is sealed with a passphrase: put it into the environment as PORCHLIGHT_PASSPHRASE.</source>
        <translation>El perfil de %1 se sella con una frase de contraseña: póngala en el entorno como PORCHLIGHT_PASSPHRASE.</translation>
    </message>
    <message>
        <source>The passphrase of %1 is weak. %2</source>
        <translation>La frase de contraseña de %1 es débil. %2</translation>
    </message>
</context>
<context>
    <name>porch::ReasonWords</name>
    <message>
        <source>at the same place</source>
        <translation>en el mismo lugar</translation>
    </message>
    <message>
        <source>%1 m away</source>
        <translation>a %1 m</translation>
    </message>
    <message>
        <source>%1 km away</source>
        <translation>a %1 km</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) earlier</source>
        <translation>
            <numerusform>%n minuto antes</numerusform>
            <numerusform>%n minutos antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) earlier</source>
        <translation>
            <numerusform>%n hora antes</numerusform>
            <numerusform>%n horas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n día antes</numerusform>
            <numerusform>%n días antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) earlier</source>
        <translation>
            <numerusform>%n mes antes</numerusform>
            <numerusform>%n meses antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) earlier</source>
        <translation>
            <numerusform>%n año antes</numerusform>
            <numerusform>%n años antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation>
            <numerusform>%n minuto después</numerusform>
            <numerusform>%n minutos después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) later</source>
        <translation>
            <numerusform>%n hora después</numerusform>
            <numerusform>%n horas después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n día después</numerusform>
            <numerusform>%n días después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) later</source>
        <translation>
            <numerusform>%n mes después</numerusform>
            <numerusform>%n meses después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) later</source>
        <translation>
            <numerusform>%n año después</numerusform>
            <numerusform>%n años después</numerusform>
        </translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>a la misma hora</translation>
    </message>
    <message>
        <source>where a linked tip is</source>
        <translation>donde hay un aviso vinculado</translation>
    </message>
    <message>
        <source>%1 m from a linked tip</source>
        <translation>a %1 m de un aviso vinculado</translation>
    </message>
    <message>
        <source>%1 km from a linked tip</source>
        <translation>a %1 km de un aviso vinculado</translation>
    </message>
    <message>
        <source>the case says “%1”</source>
        <translation>el caso dice “%1”</translation>
    </message>
    <message>
        <source>the case says “%1” and “%2”</source>
        <translation>el caso dice “%1” y “%2”</translation>
    </message>
    <message>
        <source>the case says “%1”, “%2” and “%3”</source>
        <translation>el caso dice “%1”, “%2” y “%3”</translation>
    </message>
    <message>
        <source>both say “%1”</source>
        <translation>ambos dicen “%1”</translation>
    </message>
    <message>
        <source>both say “%1” and “%2”</source>
        <translation>ambos dicen “%1” y “%2”</translation>
    </message>
    <message>
        <source>both say “%1”, “%2” and “%3”</source>
        <translation>ambos dicen “%1”, “%2” y “%3”</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>las mismas palabras</translation>
    </message>
    <message>
        <source>“%1” here, “%2” there</source>
        <translation>“%1” aquí, “%2” allí</translation>
    </message>
    <message>
        <source>same reporter, same channel</source>
        <translation>mismo remitente, mismo canal</translation>
    </message>
    <message>
        <source>same channel</source>
        <translation>mismo canal</translation>
    </message>
    <message numerus="yes">
        <source>like %n linked tip(s)</source>
        <translation>
            <numerusform>como %n aviso vinculado</numerusform>
            <numerusform>como %n avisos vinculados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ReferDialog</name>
    <message>
        <source>Refer to a service</source>
        <translation>Derivar a un servicio</translation>
    </message>
    <message>
        <source>Refer this tip to a service</source>
        <translation>Derivar este aviso a un servicio</translation>
    </message>
    <message>
        <source>Refer the tip of %1 to a service</source>
        <translation>Derivar el aviso de %1 a un servicio</translation>
    </message>
    <message>
        <source>Who can help here? Your answer with the way there is put into the reply field; you send it.</source>
        <translation>¿Quién puede ayudar aquí? Su respuesta con el contacto se pone en el campo; la envía usted.</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Derivar</translation>
    </message>
    <message>
        <source>The directory of services is empty</source>
        <translation>La guía de servicios está vacía</translation>
    </message>
    <message>
        <source>An administrator fills it in, once for all desks. Until then, write the resident yourself who can help.</source>
        <translation>La llena un administrador, una vez para todos los puestos. Hasta entonces, escriba usted mismo quién puede ayudar.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>The reply would begin</source>
        <translation>La respuesta empezaría así</translation>
    </message>
    <message>
        <source>Type what is needed, or look through the list.</source>
        <translation>Escriba lo que se necesita o mire la lista.</translation>
    </message>
    <message>
        <source>The directory does not say how to reach it.</source>
        <translation>La guía no dice cómo contactarlo.</translation>
    </message>
    <message>
        <source>Choose a service first</source>
        <translation>Elija primero un servicio</translation>
    </message>
</context>
<context>
    <name>porch::RefusalText</name>
    <message>
        <source>The tip was closed before this arrived. Reopen it first.</source>
        <translation>El aviso se cerró antes de que esto llegara. Reábralo primero.</translation>
    </message>
    <message>
        <source>A colleague claimed the tip first.</source>
        <translation>Un colega tomó antes el aviso.</translation>
    </message>
    <message>
        <source>%1 claimed the tip first.</source>
        <translation>%1 tomó antes el aviso.</translation>
    </message>
    <message>
        <source>You do not hold this tip, so there is nothing to release.</source>
        <translation>Usted no tiene este aviso, así que no hay nada que liberar.</translation>
    </message>
    <message>
        <source>The tip is not closed, so there is nothing to reopen.</source>
        <translation>El aviso no está cerrado, así que no hay nada que reabrir.</translation>
    </message>
    <message>
        <source>The log knows no such case.</source>
        <translation>El registro no conoce ese caso.</translation>
    </message>
    <message>
        <source>The case was closed before this arrived. Reopen it first.</source>
        <translation>El caso se cerró antes de que esto llegara. Reábralo primero.</translation>
    </message>
    <message>
        <source>The tip is linked to this case already.</source>
        <translation>El aviso ya está vinculado a este caso.</translation>
    </message>
    <message>
        <source>This link waits for a supervisor already.</source>
        <translation>Este vínculo ya espera a un supervisor.</translation>
    </message>
    <message>
        <source>Nobody proposes this link any more.</source>
        <translation>Ya nadie propone este vínculo.</translation>
    </message>
    <message>
        <source>The tip is not linked to this case, so there is nothing to undo.</source>
        <translation>El aviso no está vinculado a este caso, así que no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>The tip was merged with another before this arrived. Take that apart first.</source>
        <translation>El aviso se combinó con otro antes de que esto llegara. Sepárelos primero.</translation>
    </message>
    <message>
        <source>The tip is not merged with another, so there is nothing to take apart.</source>
        <translation>El aviso no está combinado con otro, así que no hay nada que separar.</translation>
    </message>
    <message>
        <source>The log knows no such tip.</source>
        <translation>El registro no conoce ese aviso.</translation>
    </message>
    <message>
        <source>Another case has this number.</source>
        <translation>Otro caso tiene este número.</translation>
    </message>
    <message>
        <source>The case is open already.</source>
        <translation>El caso ya está abierto.</translation>
    </message>
    <message>
        <source>A colleague proposed this link; only they can take it back.</source>
        <translation>Este vínculo lo propuso un colega; solo esa persona puede retirarlo.</translation>
    </message>
    <message>
        <source>These two are one already.</source>
        <translation>Estos dos ya son uno.</translation>
    </message>
</context>
<context>
    <name>porch::ReleaseDialog</name>
    <message>
        <source>Continue…</source>
        <translation>Continuar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>porch::RenameCaseDialog</name>
    <message>
        <source>Rename the case</source>
        <translation>Renombrar el caso</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <comment>a case, by its number</comment>
        <translation>Renombrar %1</translation>
    </message>
    <message>
        <source>Its old number and title stay in its timeline.</source>
        <translation>Su número y título anteriores quedan en su cronología.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Both are needed</source>
        <translation>Ambos son necesarios</translation>
    </message>
    <message>
        <source>Nothing is another yet</source>
        <translation>Aún no hay cambios</translation>
    </message>
    <message>
        <source>The title is too long</source>
        <translation>El título es demasiado largo</translation>
    </message>
    <message>
        <source>The number is too long</source>
        <translation>El número es demasiado largo</translation>
    </message>
</context>
<context>
    <name>porch::ReplayCommand</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>line %1 is skipped: %2</source>
        <translation>se omite la línea %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>Messages a second (default: as fast as it goes).</source>
        <translation>Mensajes por segundo (si no se indica: lo más rápido posible).</translation>
    </message>
    <message>
        <source>Show two words instead of the name in &quot;user&quot;.</source>
        <translation>Muestra dos palabras en vez del nombre de &quot;user&quot;.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) published</source>
        <translation>
            <numerusform>%n mensaje publicado</numerusform>
            <numerusform>%n mensajes publicados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) skipped</source>
        <translation>
            <numerusform>%n línea omitida</numerusform>
            <numerusform>%n líneas omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishes community messages from JSON lines: {&quot;id&quot;,&quot;ts&quot;,&quot;channel&quot;,&quot;text&quot;} and optionally &quot;user&quot;, &quot;thread&quot; (id of the first message), &quot;lat&quot;, &quot;lon&quot;, &quot;name&quot; (of the place). A bad line is reported with its number and skipped. The same id again changes nothing. A server that goes away is waited for.</source>
        <translation>Publica mensajes de la comunidad a partir de líneas JSON: {&quot;id&quot;,&quot;ts&quot;,&quot;channel&quot;,&quot;text&quot;} y, si se quiere, &quot;user&quot;, &quot;thread&quot; (id del primer mensaje), &quot;lat&quot;, &quot;lon&quot;, &quot;name&quot; (del lugar). Una línea incorrecta se indica con su número y se omite. Repetir un id no cambia nada. Se espera a un servidor que se va.</translation>
    </message>
    <message>
        <source>The file.</source>
        <translation>El archivo.</translation>
    </message>
</context>
<context>
    <name>porch::ReplayLine</name>
    <message>
        <source>not JSON (%1)</source>
        <translation>no es JSON (%1)</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>no es un objeto JSON</translation>
    </message>
    <message>
        <source>&quot;id&quot; is missing</source>
        <translation>falta &quot;id&quot;</translation>
    </message>
    <message>
        <source>&quot;ts&quot; is neither seconds since 1970 nor an ISO 8601 time</source>
        <translation>&quot;ts&quot; no son segundos desde 1970 ni una hora ISO 8601</translation>
    </message>
    <message>
        <source>&quot;channel&quot; is missing</source>
        <translation>falta &quot;channel&quot;</translation>
    </message>
    <message>
        <source>&quot;text&quot; is missing</source>
        <translation>falta &quot;text&quot;</translation>
    </message>
    <message>
        <source>&quot;text&quot; is longer than %1 bytes</source>
        <translation>&quot;text&quot; tiene más de %1 bytes</translation>
    </message>
</context>
<context>
    <name>porch::ReplyHelp</name>
    <message>
        <source>%1 Your draft is kept.</source>
        <translation>%1 Su borrador se conserva.</translation>
    </message>
    <message>
        <source>%1 claimed this tip first. Your draft is kept.</source>
        <translation>%1 tomó antes este aviso. Su borrador se conserva.</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) since you began</source>
        <translation>
            <numerusform>%n mensaje nuevo desde que empezó</numerusform>
            <numerusform>%n mensajes nuevos desde que empezó</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague changed this tip since you began</source>
        <translation>Un colega cambió este aviso desde que usted empezó</translation>
    </message>
</context>
<context>
    <name>porch::ReporterNames</name>
    <message>
        <source>Reporter %1</source>
        <translation>Remitente %1</translation>
    </message>
    <message>
        <source>A resident</source>
        <translation>Un residente</translation>
    </message>
</context>
<context>
    <name>porch::RoleNames</name>
    <message>
        <source>The role &quot;%1&quot; needs a care team, which this department does not have yet: care is set up by itself, apart from users of the desk.</source>
        <translation>El rol &quot;%1&quot; necesita un equipo de atención, que este departamento aún no tiene: la atención se prepara aparte, separada de los usuarios de la mesa.</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot;. There are: %2.</source>
        <translation>No hay rol &quot;%1&quot;. Hay: %2.</translation>
    </message>
</context>
<context>
    <name>porch::RoleText</name>
    <message>
        <source>Desk officer</source>
        <translation>Agente de mesa</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Case manager</source>
        <translation>Gestor de casos</translation>
    </message>
    <message>
        <source>Care lead</source>
        <translation>Responsable de atención</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Bridge</source>
        <comment>a program that carries messages between a channel and the log</comment>
        <translation>Puente</translation>
    </message>
</context>
<context>
    <name>porch::RouteBook</name>
    <message>
        <source>The server keeps nothing for bridges, so the anonymous form can&apos;t take tips: run the department with this version of porchlightctl serve.</source>
        <translation>El servidor no guarda nada para los puentes, así que el formulario anónimo no puede recibir avisos: opere el departamento con esta versión de porchlightctl serve.</translation>
    </message>
    <message>
        <source>What the anonymous form keeps can&apos;t be reached at the moment.</source>
        <translation>En este momento no se puede llegar a lo que guarda el formulario anónimo.</translation>
    </message>
    <message>
        <source>Other bridges use another secret than this one, so the anonymous form can&apos;t take tips here: copy their secret_file to this bridge and start it again. Where theirs is lost, run porchlightctl bridge slack rotate-key.</source>
        <translation>Otros puentes usan un secreto distinto de este, así que aquí el formulario anónimo no puede recibir avisos: copie su secret_file a este puente y reinícielo. Si el suyo se perdió, ejecute porchlightctl bridge slack rotate-key.</translation>
    </message>
</context>
<context>
    <name>porch::ScaleBar</name>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
</context>
<context>
    <name>porch::ScaleLength</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 mi</source>
        <translation>%1 mi</translation>
    </message>
    <message>
        <source>%1 ft</source>
        <translation>%1 ft</translation>
    </message>
</context>
<context>
    <name>porch::Screenshots</name>
    <message>
        <source>The log could not be read in time: %1</source>
        <translation>No se pudo leer el registro a tiempo: %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>This system is for authorised use only. What is done here is recorded.</source>
        <translation>Este sistema es solo para uso autorizado. Lo que se hace aquí queda registrado.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>La frase de contraseña es incorrecta.</translation>
    </message>
</context>
<context>
    <name>porch::SearchChip</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Quitar el filtro %1</translation>
    </message>
    <message>
        <source>Remove this filter (Backspace)</source>
        <translation>Quitar este filtro (Retroceso)</translation>
    </message>
</context>
<context>
    <name>porch::SearchCommand</name>
    <message>
        <source>Searches the messages, replies and notes in the cache as it is, newest first. All words must occur; word* finds beginnings, &quot;...&quot; a phrase; is:new is:mine is:owed is:closed in:channel from:name before:2025-06-01 after:2025-05-01 narrow it down.</source>
        <translation>Busca en los mensajes, respuestas y notas de la caché tal como está, lo más reciente primero. Deben aparecer todas las palabras; palabra* halla comienzos, &quot;...&quot; una frase; is:new is:mine is:owed is:closed in:canal from:nombre before:2025-06-01 after:2025-05-01 la acotan.</translation>
    </message>
    <message>
        <source>What to look for.</source>
        <translation>Qué buscar.</translation>
    </message>
    <message>
        <source>At most so many (default 50).</source>
        <translation>Como máximo tantos (si no se indica, 50).</translation>
    </message>
    <message>
        <source>Only counts them.</source>
        <translation>Solo los cuenta.</translation>
    </message>
    <message>
        <source>There is no cache at %1 yet. Make it with: porchlightctl sync</source>
        <translation>Aún no hay caché en %1. Créela con: porchlightctl sync</translation>
    </message>
</context>
<context>
    <name>porch::SearchField</name>
    <message>
        <source>Search words, in:channel, from:name</source>
        <translation>Buscar palabras, in:canal, from:nombre</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Borrar la búsqueda (Esc)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Search (/ or Ctrl+F)</source>
        <translation>Buscar (/ o Ctrl+F)</translation>
    </message>
    <message>
        <source>and words</source>
        <translation>y palabras</translation>
    </message>
</context>
<context>
    <name>porch::SearchResults</name>
    <message>
        <source>Messages found</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>No message has all of this</source>
        <translation>Ningún mensaje tiene todo esto</translation>
    </message>
    <message>
        <source>Try fewer words, only the beginning of a word, or take a filter away.</source>
        <translation>Pruebe con menos palabras, solo el comienzo de una palabra, o quite un filtro.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Words are found anywhere in a message, together with any of these:</source>
        <translation>Las palabras se hallan en cualquier parte del mensaje, junto con lo siguiente:</translation>
    </message>
    <message>
        <source>exactly these words, in this order</source>
        <translation>exactamente estas palabras, en este orden</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>palabras que comienzan así</translation>
    </message>
    <message>
        <source>in this channel</source>
        <translation>en este canal</translation>
    </message>
    <message>
        <source>from this person</source>
        <translation>de esta persona</translation>
    </message>
    <message>
        <source>also new, mine, waiting, open, closed</source>
        <translation>también new, mine, waiting, open, closed</translation>
    </message>
    <message>
        <source>written then or later; also before:</source>
        <translation>escrito entonces o después; también before:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>… messages</source>
        <comment>still being counted</comment>
        <translation>… mensajes</translation>
    </message>
</context>
<context>
    <name>porch::SectionList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>porch::SeedVault</name>
    <message>
        <source>Another window is at this key just now. Try again in a moment.</source>
        <translation>Otra ventana usa esta clave ahora mismo. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1, so no passphrase can be tried. Make the folder writable.</source>
        <translation>No se puede escribir en %1, así que no se puede probar ninguna frase. Haga que la carpeta admita escritura.</translation>
    </message>
    <message>
        <source>After %1 wrong passphrases the key of %2 on this workstation was destroyed. Ask the administrator for a new invitation.</source>
        <translation>Tras %1 frases equivocadas se destruyó la clave de %2 en este puesto. Pida otra invitación al administrador.</translation>
    </message>
    <message>
        <source>There is no key of %1 on this workstation. Ask the administrator for an invitation.</source>
        <translation>No hay clave de %1 en este puesto. Pida una invitación al administrador.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Escriba primero la frase de contraseña.</translation>
    </message>
    <message>
        <source>No passphrase can be tried, because attempts could not be counted: %1</source>
        <translation>No se puede probar ninguna frase, porque no se podrían contar los intentos: %1</translation>
    </message>
    <message>
        <source>There is not enough free memory to open the key. Close other programs and try again.</source>
        <translation>No hay memoria libre suficiente para abrir la clave. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase is wrong. %n attempt(s) left; then the key on this workstation is destroyed.</source>
        <translation>
            <numerusform>La frase de contraseña es incorrecta. Queda %n intento; después se destruye la clave en este puesto.</numerusform>
            <numerusform>La frase de contraseña es incorrecta. Quedan %n intentos; después se destruye la clave en este puesto.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be removed. Remove it by hand, then try again.</source>
        <translation>No se puede borrar %1. Bórrelo a mano e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Choose at least %1 characters; a few words in a row are easy to remember.</source>
        <translation>Elija al menos %1 caracteres; unas palabras seguidas se recuerdan bien.</translation>
    </message>
    <message>
        <source>This is the same character again and again. Choose a few words in a row.</source>
        <translation>Es el mismo carácter una y otra vez. Elija unas palabras seguidas.</translation>
    </message>
    <message>
        <source>This is little more than your user name. Choose a few words in a row.</source>
        <translation>Es poco más que su nombre de usuario. Elija unas palabras seguidas.</translation>
    </message>
    <message>
        <source>There is no sealed key that the keychain could open.</source>
        <translation>No hay clave sellada que el llavero pueda abrir.</translation>
    </message>
    <message>
        <source>What the keychain holds does not open the key of %1. Type the passphrase.</source>
        <translation>Lo que guarda el llavero no abre la clave de %1. Escriba la frase de contraseña.</translation>
    </message>
    <message>
        <source>The key of %1 in %2 is damaged, or sealed by a newer version of this program. Bring the file back from a backup, or ask the administrator for a new invitation.</source>
        <translation>La clave de %1 en %2 está dañada, o la selló una versión más nueva de este programa. Recupere el archivo de una copia de seguridad o pida otra invitación al administrador.</translation>
    </message>
    <message>
        <source>After %1 wrong passphrases the key of %2 was overwritten, but %3 cannot be removed. Ask the administrator for a new invitation.</source>
        <translation>Tras %1 frases equivocadas se sobrescribió la clave de %2, pero no se puede borrar %3. Pida otra invitación al administrador.</translation>
    </message>
</context>
<context>
    <name>porch::ServeCommand</name>
    <message>
        <source>Serving on %1. Open the desk with: porchlight --profile %2</source>
        <translation>En servicio en %1. Abra el puesto con: porchlight --profile %2</translation>
    </message>
    <message>
        <source>Runs the department in DIR with nats-server until it is told to stop (Ctrl+C, SIGTERM), and starts the server again if it dies. A missing or empty DIR first becomes a private department for one desk, with a ready profile that holds every role. Prints one line when it accepts connections.</source>
        <translation>Opera el departamento de DIR con nats-server hasta que se le pida parar (Ctrl+C, SIGTERM), y reinicia el servidor si muere. Si DIR no existe o está vacía, primero se crea ahí un departamento privado para un solo puesto, con un perfil listo que tiene todos los roles. Imprime una línea cuando acepta conexiones.</translation>
    </message>
    <message>
        <source>The department&apos;s folder.</source>
        <translation>La carpeta del departamento.</translation>
    </message>
    <message>
        <source>The desk&apos;s user in a new department (default: desk).</source>
        <translation>El usuario del puesto en un departamento nuevo (si no se indica: desk).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a user name: small letters and digits, beginning with a letter, 32 at most.</source>
        <translation>&quot;%1&quot; no es un nombre de usuario: letras minúsculas y cifras, comienza con letra, 32 como máximo.</translation>
    </message>
    <message>
        <source>The server runs again.</source>
        <translation>El servidor funciona de nuevo.</translation>
    </message>
    <message>
        <source>Serving on %1.</source>
        <translation>En servicio en %1.</translation>
    </message>
    <message>
        <source>Three servers on this computer that hold the log together, so that one may fail. A department is made for one or for three; this makes a new one for three.</source>
        <translation>Tres servidores en este equipo que guardan juntos el registro, para que uno pueda fallar. Un departamento se crea para uno o para tres; esto crea uno nuevo para tres.</translation>
    </message>
    <message>
        <source>%1 holds no department that was made for three servers. Name an empty folder, or one that does not exist yet.</source>
        <translation>%1 no contiene un departamento creado para tres servidores. Indique una carpeta vacía o una que aún no exista.</translation>
    </message>
    <message>
        <source>The department in %1 was made for one server. Run it without --cluster, or make a new one with: porchlightctl init --cluster</source>
        <translation>El departamento de %1 se creó para un servidor. Opérelo sin --cluster, o cree otro con: porchlightctl init --cluster</translation>
    </message>
</context>
<context>
    <name>porch::ServerReload</name>
    <message>
        <source>The change is written, but the running server has not taken it: stop it and start it again. %1</source>
        <translation>El cambio está escrito, pero el servidor en marcha no lo ha tomado: deténgalo y ábralo de nuevo. %1</translation>
    </message>
</context>
<context>
    <name>porch::Session</name>
    <message>
        <source>How long to wait for a server that cannot be reached (default 5).</source>
        <translation>Cuánto esperar a un servidor al que no se puede llegar (si no se indica, 5).</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message>
        <source>The log could not be reached in time.</source>
        <translation>No se pudo llegar al registro a tiempo.</translation>
    </message>
</context>
<context>
    <name>porch::SetAside</name>
    <message>
        <source>The file %1 can&apos;t be moved or removed.</source>
        <translation>No se puede mover ni quitar el archivo %1.</translation>
    </message>
</context>
<context>
    <name>porch::Shell</name>
    <message>
        <source>Porchlight</source>
        <translation>Porchlight</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>they are beside the conversation</source>
        <translation>están junto a la conversación</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>what waits for the log, and what was refused</source>
        <translation>lo que espera al registro, y lo rechazado</translation>
    </message>
    <message>
        <source>Details of the tip</source>
        <translation>Detalles del aviso</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Intentar conectar ya</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>this desk is connected</source>
        <translation>este puesto está conectado</translation>
    </message>
    <message>
        <source>it is being tried</source>
        <translation>se está intentando</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed</source>
        <comment>replies</comment>
        <translation>
            <numerusform>%Ln pendiente</numerusform>
            <numerusform>%Ln pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>they are in the inbox</source>
        <translation>están en la entrada</translation>
    </message>
</context>
<context>
    <name>porch::ShiftNotes</name>
    <message>
        <source>Shift notes</source>
        <translation>Notas de turno</translation>
    </message>
    <message>
        <source>Nobody has left one yet. Whoever ends a shift can write one here.</source>
        <translation>Nadie ha dejado ninguna aún. Quien termina un turno puede escribir una aquí.</translation>
    </message>
</context>
<context>
    <name>porch::ShiftPage</name>
    <message>
        <source>Owed first</source>
        <translation>Lo pendiente primero</translation>
    </message>
    <message>
        <source>No reply is owed. Nobody waits for an answer.</source>
        <translation>No hay respuestas pendientes. Nadie espera respuesta.</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Desatendidos</translation>
    </message>
    <message>
        <source>Nobody has left a tip alone that they took.</source>
        <translation>Nadie ha desatendido un aviso que tomó.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Suyos</translation>
    </message>
    <message>
        <source>You hold no tip. The inbox has those that nobody took.</source>
        <translation>Usted no tiene ningún aviso. En la lista de avisos están los que nadie tomó.</translation>
    </message>
    <message>
        <source>My shift</source>
        <translation>Mi turno</translation>
    </message>
    <message>
        <source>My last shift</source>
        <translation>Mi último turno</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 horas</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>Since your last shift ended: %1, %2 ago</source>
        <translation>Desde el fin de su último turno: %1, hace %2</translation>
    </message>
    <message>
        <source>Since you were last here: %1, %2 ago</source>
        <translation>Desde la última vez que estuvo aquí: %1, hace %2</translation>
    </message>
    <message>
        <source>The last 24 hours: no shift of yours has ended yet</source>
        <translation>Las últimas 24 horas: aún no ha terminado ningún turno suyo</translation>
    </message>
    <message>
        <source>as known at %1</source>
        <translation>dato de las %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not taken</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln sin tomar</numerusform>
            <numerusform>%Ln sin tomar</numerusform>
        </translation>
    </message>
    <message>
        <source>none overdue</source>
        <translation>ninguna vencida</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <comment>replies</comment>
        <translation>
            <numerusform>%Ln vencida</numerusform>
            <numerusform>%Ln vencidas</numerusform>
        </translation>
    </message>
    <message>
        <source>held, but idle</source>
        <translation>tomados, pero inactivos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed a reply</source>
        <comment>tips of yours</comment>
        <translation>
            <numerusform>%Ln por responder</numerusform>
            <numerusform>%Ln por responder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in all. Most tips: %1</source>
        <translation>
            <numerusform>%Ln mensaje en total. Con más avisos: %1</numerusform>
            <numerusform>%Ln mensajes en total. Con más avisos: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Since: %1, %2 ago</source>
        <translation>Desde: %1, hace %2</translation>
    </message>
    <message numerus="yes">
        <source>came in</source>
        <comment>so many tips</comment>
        <translation>
            <numerusform>recibido</numerusform>
            <numerusform>recibidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>owed a reply</source>
        <comment>so many tips</comment>
        <translation>
            <numerusform>por responder</numerusform>
            <numerusform>por responder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left alone</source>
        <comment>so many tips</comment>
        <translation>
            <numerusform>desatendido</numerusform>
            <numerusform>desatendidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>yours</source>
        <comment>so many tips</comment>
        <translation>
            <numerusform>suyo</numerusform>
            <numerusform>suyos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ShiftRoom</name>
    <message>
        <source>My shift</source>
        <translation>Mi turno</translation>
    </message>
    <message>
        <source>This desk is offline. What you end now, and your note, stay on it until you sign in here again.</source>
        <translation>Este puesto está sin conexión. Lo que termine ahora, y su nota, quedan en él hasta que usted vuelva a entrar aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of yours have not left this desk. They go out when you sign in here again.</source>
        <translation>
            <numerusform>%n acción suya no ha salido de este puesto. Saldrá cuando usted vuelva a entrar aquí.</numerusform>
            <numerusform>%n acciones suyas no han salido de este puesto. Saldrán cuando usted vuelva a entrar aquí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ShiftTipDelegate</name>
    <message>
        <source>Somebody</source>
        <comment>a resident whose name is not known</comment>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>idle for %1</source>
        <translation>inactivo desde hace %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who holds a tip, for how long without a word</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>porch::SignIn</name>
    <message>
        <source>There is no key for %1 in %2, and PORCHLIGHT_PASSPHRASE is not set.</source>
        <translation>No hay clave para %1 en %2, y PORCHLIGHT_PASSPHRASE no está definida.</translation>
    </message>
    <message>
        <source>The key of %1 in %2 is sealed: put its passphrase into the environment as %3.</source>
        <translation>La clave de %1 en %2 está sellada: ponga su frase de contraseña en el entorno como %3.</translation>
    </message>
</context>
<context>
    <name>porch::SignInFlow</name>
    <message>
        <source>reads what comes in and answers</source>
        <translation>lee lo que llega y responde</translation>
    </message>
    <message>
        <source>Opening your key…</source>
        <translation>Abriendo su clave…</translation>
    </message>
    <message>
        <source>Giving it to the keychain…</source>
        <translation>Entregándola al llavero…</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Preguntando al llavero…</translation>
    </message>
    <message>
        <source>The keychain did not open your key. Type the passphrase.</source>
        <translation>El llavero no abrió su clave. Escriba la frase de contraseña.</translation>
    </message>
</context>
<context>
    <name>porch::SignInPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Keep me signed in on this computer</source>
        <translation>Recordarme en este equipo</translation>
    </message>
    <message>
        <source>The keychain of this computer then opens your key without the passphrase, until the desk is locked. It still locks when nobody is there.</source>
        <translation>El llavero de este equipo abre entonces su clave sin la frase, hasta que se bloquee el puesto. Se sigue bloqueando cuando no hay nadie.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Join with an invitation…</source>
        <translation>Incorporarse con una invitación…</translation>
    </message>
    <message>
        <source>Who sits down?</source>
        <translation>¿Quién se sienta?</translation>
    </message>
    <message>
        <source>Porchlight is not an emergency line.</source>
        <translation>Porchlight no es una línea de emergencias.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Escriba primero la frase de contraseña.</translation>
    </message>
    <message>
        <source>Nobody has a key at this console</source>
        <translation>Nadie tiene una clave en este puesto</translation>
    </message>
    <message>
        <source>This computer remembers you: press Return.</source>
        <translation>Este equipo le recuerda: pulse Intro.</translation>
    </message>
</context>
<context>
    <name>porch::SignInWindow</name>
    <message>
        <source>Porchlight</source>
        <translation>Porchlight</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>porch::SimilarCommand</name>
    <message>
        <source>Names tips that may belong together with one, the likeliest first, and why: by their words, places, times, channels and reporters, in the cache as it is. The score is how likely it is. With --stdin it reads an id a line and answers {&quot;id&quot;,&quot;ranked&quot;,&quot;scores&quot;} line by line.</source>
        <translation>Nombra los avisos que pueden ir junto con otro, los más probables primero, y por qué: por sus palabras, lugares, horas, canales y remitentes, en la caché tal como está. La puntuación indica cuán probable es. Con --stdin lee un id por línea y responde {&quot;id&quot;,&quot;ranked&quot;,&quot;scores&quot;} línea por línea.</translation>
    </message>
</context>
<context>
    <name>porch::SlackApi</name>
    <message>
        <source>there is no such method.</source>
        <translation>no existe ese método.</translation>
    </message>
    <message>
        <source>A file lies outside Slack, where no token is sent.</source>
        <translation>Un archivo está fuera de Slack, adonde no se envía ningún token.</translation>
    </message>
</context>
<context>
    <name>porch::SlackBridge</name>
    <message>
        <source>The bridge has no secret to make pseudonyms with: name a secret_file.</source>
        <translation>El puente no tiene secreto con el que crear seudónimos: indique un secret_file.</translation>
    </message>
    <message>
        <source>The app is in no channel yet: invite it with /invite in each that the desk shall read.</source>
        <translation>La aplicación aún no está en ningún canal: invítela con /invite en cada uno que la mesa deba leer.</translation>
    </message>
</context>
<context>
    <name>porch::SlackConfig</name>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>Others can read %1, which holds a secret: take their rights away with chmod 600 %1, and replace the secret if they may have used them.</source>
        <translation>Otros pueden leer %1, que contiene un secreto: quíteles los permisos con chmod 600 %1, y sustituya el secreto si es posible que ya lo hayan leído.</translation>
    </message>
    <message>
        <source>%1 is too long: it must hold one token or secret and nothing else.</source>
        <translation>%1 es demasiado largo: debe contener un solo token o secreto y nada más.</translation>
    </message>
    <message>
        <source>%1 holds the other kind of token: the one that is wanted here begins with %2.</source>
        <translation>%1 contiene el otro tipo de token: el que se necesita aquí comienza con %2.</translation>
    </message>
    <message>
        <source>%1 holds no token: a token begins with %2 and has no spaces or line breaks in it.</source>
        <translation>%1 no contiene un token: un token comienza con %2 y no lleva espacios ni saltos de línea.</translation>
    </message>
    <message>
        <source>A token of Slack is missing: set %1, or give a configuration with --config that names “%2”. The token begins with %3.</source>
        <translation>Falta un token de Slack: defina %1, o indique con --config una configuración que contenga “%2”. El token comienza con %3.</translation>
    </message>
    <message>
        <source>%1 names no “%2”: add it, with the path of a file that holds the token that begins with %3, or set %4.</source>
        <translation>%1 no contiene “%2”: añádalo con la ruta de un archivo que contenga el token que comienza con %3, o defina %4.</translation>
    </message>
    <message>
        <source>SLACK_API_URL: %1</source>
        <translation>SLACK_API_URL: %1</translation>
    </message>
    <message>
        <source>%1 Make it with: (umask 077; head -c 32 /dev/urandom | base64 &gt; %2), and give all bridges of the department the same one.</source>
        <translation>%1 Créelo con: (umask 077; head -c 32 /dev/urandom | base64 &gt; %2), y dé el mismo a todos los puentes del departamento.</translation>
    </message>
    <message>
        <source>The secret in %1 is shorter than %2 bytes. Make one with: (umask 077; head -c 32 /dev/urandom | base64 &gt; %1); pseudonyms made with the old one change.</source>
        <translation>El secreto de %1 tiene menos de %2 bytes. Cree uno con: (umask 077; head -c 32 /dev/urandom | base64 &gt; %1); los seudónimos creados con el anterior cambian.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be made: %2.</source>
        <translation>No se puede crear %1: %2.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
</context>
<context>
    <name>porch::SlackDirectPlaces</name>
    <message>
        <source>What led to the person is gone, so that nobody can ask back.</source>
        <translation>Lo que conducía a la persona ya no existe, así que nadie puede volver a preguntarle.</translation>
    </message>
    <message>
        <source>The person did not leave a way to be asked back.</source>
        <translation>La persona no dejó modo de volver a preguntarle.</translation>
    </message>
    <message>
        <source>The person has ended the conversation.</source>
        <translation>La persona terminó la conversación.</translation>
    </message>
</context>
<context>
    <name>porch::SlackDoctor</name>
    <message>
        <source>Slack configuration</source>
        <translation>Configuración de Slack</translation>
    </message>
    <message>
        <source>README, “Join a Slack workspace”, has one to begin with.</source>
        <translation>En README, “Join a Slack workspace”, hay una para empezar.</translation>
    </message>
    <message>
        <source>None; what the environment says.</source>
        <translation>Ninguna; vale lo que dice el entorno.</translation>
    </message>
    <message>
        <source>%1 can be read.</source>
        <translation>%1 se puede leer.</translation>
    </message>
    <message>
        <source>Pseudonym secret</source>
        <translation>Secreto de los seudónimos</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aún no hay.</translation>
    </message>
    <message>
        <source>The bridge makes one when it first runs. Where there shall be two bridges, make it beforehand and name it as “secret_file” for both: else each gives people other words.</source>
        <translation>El puente crea uno la primera vez que se ejecuta. Si va a haber dos puentes, créelo antes e indíquelo como “secret_file” en ambos: si no, cada uno da otras palabras a las personas.</translation>
    </message>
    <message>
        <source>It can&apos;t be used.</source>
        <translation>No se puede usar.</translation>
    </message>
    <message>
        <source>%1, readable to its owner alone.</source>
        <translation>%1, que solo su dueño puede leer.</translation>
    </message>
    <message>
        <source>%1, this bridge&apos;s own; a second bridge needs a copy.</source>
        <translation>%1, propio de este puente; un segundo puente necesita una copia.</translation>
    </message>
    <message>
        <source>Slack app token</source>
        <translation>Token de aplicación de Slack</translation>
    </message>
    <message>
        <source>Slack bot token</source>
        <translation>Token de bot de Slack</translation>
    </message>
    <message>
        <source>There is none that can be used.</source>
        <translation>No hay ninguno que se pueda usar.</translation>
    </message>
    <message>
        <source>It is of the kind that expires within hours.</source>
        <translation>Es del tipo que vence en unas horas.</translation>
    </message>
    <message>
        <source>Switch token rotation off for the app at api.slack.com/apps, and install it again.</source>
        <translation>Desactive la rotación de tokens de la aplicación en api.slack.com/apps, e instálela de nuevo.</translation>
    </message>
    <message>
        <source>It does not look like one.</source>
        <translation>No parece serlo.</translation>
    </message>
    <message>
        <source>The app-level token begins with xapp-, see Basic Information at api.slack.com/apps.</source>
        <translation>El token de la aplicación comienza con xapp-; véalo en api.slack.com/apps, en Basic Information.</translation>
    </message>
    <message>
        <source>The bot token begins with xoxb-, see OAuth &amp; Permissions at api.slack.com/apps.</source>
        <translation>El token del bot comienza con xoxb-; véalo en api.slack.com/apps, en OAuth &amp; Permissions.</translation>
    </message>
    <message>
        <source>It has the right form, and only its owner can read it.</source>
        <translation>Tiene la forma correcta, y solo su dueño puede leerlo.</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Without it no bridge can work.</source>
        <translation>Sin él no puede funcionar ningún puente.</translation>
    </message>
    <message>
        <source>Check whether %1 can be reached from here.</source>
        <translation>Revise si se puede llegar a %1 desde aquí.</translation>
    </message>
    <message>
        <source>Take the token that begins with xoxb-.</source>
        <translation>Use el token que comienza con xoxb-.</translation>
    </message>
    <message>
        <source>%1 answers for the workspace %2 (%3).</source>
        <translation>%1 responde por el espacio de trabajo %2 (%3).</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Slack did not tell the time.</source>
        <translation>Slack no dijo la hora.</translation>
    </message>
    <message>
        <source>See to it that this computer&apos;s clock is set by NTP.</source>
        <translation>Cuide de que el reloj de este equipo se ajuste por NTP.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ahead of Slack&apos;s.</source>
        <translation>
            <numerusform>Adelantado %n segundo respecto al de Slack.</numerusform>
            <numerusform>Adelantado %n segundos respecto al de Slack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) behind Slack&apos;s.</source>
        <translation>
            <numerusform>Atrasado %n segundo respecto al de Slack.</numerusform>
            <numerusform>Atrasado %n segundos respecto al de Slack.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set it by NTP: a bridge looks back by this clock for what it missed.</source>
        <translation>Ajústelo por NTP: con este reloj busca un puente lo que se perdió.</translation>
    </message>
    <message>
        <source>It agrees with Slack&apos;s.</source>
        <translation>Coincide con el de Slack.</translation>
    </message>
    <message>
        <source>Slack scopes</source>
        <translation>Permisos de Slack</translation>
    </message>
    <message>
        <source>Slack does not tell what the token may do.</source>
        <translation>Slack no dice qué puede hacer el token.</translation>
    </message>
    <message>
        <source>Compare the app&apos;s scopes with “porchlightctl bridge slack manifest”.</source>
        <translation>Compare los permisos de la aplicación con “porchlightctl bridge slack manifest”.</translation>
    </message>
    <message>
        <source>%1 is missing. %2</source>
        <translation>Falta %1. %2</translation>
    </message>
    <message>
        <source>Add it at api.slack.com/apps, under OAuth &amp; Permissions, install the app again, and use the new token.</source>
        <translation>Añádalo en api.slack.com/apps, en OAuth &amp; Permissions, instale de nuevo la aplicación y use el token nuevo.</translation>
    </message>
    <message>
        <source>All that the bridge uses.</source>
        <translation>Todos los que usa el puente.</translation>
    </message>
    <message>
        <source>Slack app</source>
        <translation>Aplicación de Slack</translation>
    </message>
    <message>
        <source>Make an app-level token with connections:write at api.slack.com/apps, under Basic Information, of the same app that is installed.</source>
        <translation>Cree un token de aplicación con connections:write en api.slack.com/apps, en Basic Information, de la misma aplicación que está instalada.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Slack does not tell of this token.</source>
        <translation>Slack no dice nada de este token.</translation>
    </message>
    <message>
        <source>The bridge finds out when it connects.</source>
        <translation>El puente lo sabrá al conectarse.</translation>
    </message>
    <message>
        <source>Its token may not open connections.</source>
        <translation>Su token no puede abrir conexiones.</translation>
    </message>
    <message>
        <source>The two tokens are of different apps (%1 and %2): no message would come.</source>
        <translation>Los dos tokens son de aplicaciones distintas (%1 y %2): no llegaría ningún mensaje.</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>Slack channels</source>
        <translation>Canales de Slack</translation>
    </message>
    <message>
        <source>Without the list the bridge does not begin.</source>
        <translation>Sin la lista, el puente no empieza.</translation>
    </message>
    <message>
        <source>The app is in none.</source>
        <translation>La aplicación no está en ninguno.</translation>
    </message>
    <message>
        <source>Invite it with /invite in each channel that the desk shall read.</source>
        <translation>Invítela con /invite en cada canal que la mesa deba leer.</translation>
    </message>
    <message numerus="yes">
        <source>The app is in %n channel(s): %1.</source>
        <translation>
            <numerusform>La aplicación está en %n canal: %1.</numerusform>
            <numerusform>La aplicación está en %n canales: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Slack channel %1</source>
        <translation>Canal de Slack %1</translation>
    </message>
    <message>
        <source>Invite the app there with /invite.</source>
        <translation>Invite ahí a la aplicación con /invite.</translation>
    </message>
    <message>
        <source>There is none, or it is private and the app is not in it.</source>
        <translation>No existe, o es privado y la aplicación no está en él.</translation>
    </message>
    <message>
        <source>Correct its id in the configuration. %1</source>
        <translation>Corrija su id en la configuración. %1</translation>
    </message>
    <message>
        <source>%1 is archived.</source>
        <translation>%1 está archivado.</translation>
    </message>
    <message>
        <source>Take it out of the configuration.</source>
        <translation>Quítelo de la configuración.</translation>
    </message>
    <message>
        <source>The app is not in %1.</source>
        <translation>La aplicación no está en %1.</translation>
    </message>
    <message>
        <source>The app is in %1.</source>
        <translation>La aplicación está en %1.</translation>
    </message>
    <message>
        <source>Slack history</source>
        <translation>Historial de Slack</translation>
    </message>
    <message>
        <source>A bridge can&apos;t fetch what was written while it was away.</source>
        <translation>Un puente no puede obtener lo que se escribió mientras no estaba.</translation>
    </message>
    <message>
        <source>A bridge fetches what it missed as often as Slack lets it: more than once a minute is only for an agency&apos;s own app; set page_size = &quot;public&quot; for another.</source>
        <translation>Un puente obtiene lo que se perdió tan seguido como Slack lo permite: más de una vez por minuto es solo para la aplicación propia de una institución; para otra, defina page_size = &quot;public&quot;.</translation>
    </message>
    <message numerus="yes">
        <source>Slack gives %n message(s) at once, as it does to apps of others.</source>
        <translation>
            <numerusform>Slack da %n mensaje a la vez, como a las aplicaciones de otros.</numerusform>
            <numerusform>Slack da %n mensajes a la vez, como a las aplicaciones de otros.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set page_size = &quot;public&quot;, or make the app the agency&apos;s own.</source>
        <translation>Defina page_size = &quot;public&quot;, o haga que la aplicación sea de la propia institución.</translation>
    </message>
    <message>
        <source>Slack gives whole pages.</source>
        <translation>Slack da páginas completas.</translation>
    </message>
    <message>
        <source>Take page_size = &quot;public&quot; out: it slows the bridge down.</source>
        <translation>Quite page_size = &quot;public&quot;: hace más lento el puente.</translation>
    </message>
    <message>
        <source>It can be read.</source>
        <translation>Se puede leer.</translation>
    </message>
</context>
<context>
    <name>porch::SlackExport</name>
    <message>
        <source>%1 is no export of Slack: it has no channels.json. Name the folder or the archive that Slack made.</source>
        <translation>%1 no es una exportación de Slack: no tiene channels.json. Indique la carpeta o el archivo comprimido que creó Slack.</translation>
    </message>
    <message>
        <source>%1 of the export is not well-formed JSON (at byte %2): it cannot be used.</source>
        <translation>%1 de la exportación no es JSON bien formado (en el byte %2): no se puede usar.</translation>
    </message>
    <message>
        <source>A channel of the export is skipped: it has no name, or no id that reads.</source>
        <translation>Se omite un canal de la exportación: no tiene nombre, o su id no es válido.</translation>
    </message>
    <message>
        <source>Two channels of the export are called &quot;%1&quot;: neither is read.</source>
        <translation>Dos canales de la exportación se llaman &quot;%1&quot;: no se lee ninguno.</translation>
    </message>
    <message>
        <source>The export has no channel %1. Give the names or ids as they stand in channels.json.</source>
        <translation>La exportación no tiene el canal %1. Indique los nombres o ids tal como figuran en channels.json.</translation>
    </message>
    <message>
        <source>%1 is skipped: it is not well-formed JSON (at byte %2).</source>
        <translation>Se omite %1: no es JSON bien formado (en el byte %2).</translation>
    </message>
    <message numerus="yes">
        <source>In %1, %n element(s) are skipped: they are no messages.</source>
        <translation>
            <numerusform>En %1 se omite %n elemento: no es un mensaje.</numerusform>
            <numerusform>En %1 se omiten %n elementos: no son mensajes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::SlackFileCarrier</name>
    <message>
        <source>Slack sent a page in the place of a file; it is not kept.</source>
        <translation>Slack envió una página en lugar de un archivo; no se guarda.</translation>
    </message>
</context>
<context>
    <name>porch::SlackHistory</name>
    <message>
        <source>A part of the history could not be taken in; it is tried again.</source>
        <translation>Una parte del historial no se pudo incorporar; se intenta de nuevo.</translation>
    </message>
    <message>
        <source>What was taken back at Slack could not be told to the log.</source>
        <translation>No se pudo comunicar al registro lo que se retiró en Slack.</translation>
    </message>
</context>
<context>
    <name>porch::SlackHttp</name>
    <message>
        <source>its certificate can&apos;t be trusted: %1.</source>
        <translation>su certificado no es de confianza: %1.</translation>
    </message>
    <message>
        <source>the certificate “%1” (issued by “%2”) can&apos;t be trusted: %3.</source>
        <translation>el certificado “%1” (emitido por “%2”) no es de confianza: %3.</translation>
    </message>
    <message>
        <source>its address can&apos;t be found. Is the network there?</source>
        <translation>no se encuentra su dirección. ¿Hay red?</translation>
    </message>
    <message>
        <source>nobody answers at its address.</source>
        <translation>nadie responde en su dirección.</translation>
    </message>
    <message>
        <source>no encrypted connection could be made.</source>
        <translation>no se pudo establecer una conexión cifrada.</translation>
    </message>
    <message>
        <source>the connection ended before the answer.</source>
        <translation>la conexión terminó antes de la respuesta.</translation>
    </message>
    <message>
        <source>no answer came in time.</source>
        <translation>no llegó respuesta a tiempo.</translation>
    </message>
    <message>
        <source>the proxy does not let it through.</source>
        <translation>el proxy no lo deja pasar.</translation>
    </message>
    <message>
        <source>the network reports fault %1.</source>
        <translation>la red informa del fallo %1.</translation>
    </message>
    <message>
        <source>the answer is larger than %1 MB.</source>
        <translation>la respuesta ocupa más de %1 MB.</translation>
    </message>
    <message>
        <source>A file is larger than the limit of %1 MB (“file_size_limit”).</source>
        <translation>Un archivo supera el límite de %1 MB (“file_size_limit”).</translation>
    </message>
    <message>
        <source>Slack sent a sign-in page in the place of a file: the app lacks the scope files:read, or is not in the file&apos;s channel.</source>
        <translation>Slack envió una página de acceso en lugar de un archivo: a la aplicación le falta el permiso files:read, o no está en el canal del archivo.</translation>
    </message>
    <message>
        <source>A file is no longer at Slack.</source>
        <translation>Un archivo ya no está en Slack.</translation>
    </message>
    <message>
        <source>A file could not be kept.</source>
        <translation>No se pudo guardar un archivo.</translation>
    </message>
    <message>
        <source>A file can&apos;t be fetched from Slack: %1</source>
        <translation>No se puede obtener un archivo de Slack: %1</translation>
    </message>
    <message>
        <source>HTTP %1.</source>
        <translation>HTTP %1.</translation>
    </message>
</context>
<context>
    <name>porch::SlackIdentity</name>
    <message>
        <source>Slack does not say which workspace and bot the token is of: it must be a bot token (xoxb-…).</source>
        <translation>Slack no dice de qué espacio de trabajo y bot es el token: debe ser un token de bot (xoxb-…).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of a workspace: it is like T0123ABCD. Slack shows it in the address of the workspace&apos;s settings.</source>
        <translation>&quot;%1&quot; no es el id de un espacio de trabajo: uno es como T0123ABCD. Slack lo muestra en la dirección de los ajustes del espacio de trabajo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of an app (A…), its bot (B…) or the bot&apos;s account (U…).</source>
        <translation>&quot;%1&quot; no es el id de una aplicación (A…), de su bot (B…) ni de la cuenta del bot (U…).</translation>
    </message>
</context>
<context>
    <name>porch::SlackManifest</name>
    <message>
        <source>No message from a public channel reaches the desk.</source>
        <translation>Ningún mensaje de un canal público llega a la mesa.</translation>
    </message>
    <message>
        <source>The desk sees channels by their IDs in place of their names.</source>
        <translation>La mesa ve los canales por sus ID en vez de por sus nombres.</translation>
    </message>
    <message>
        <source>No reply reaches anybody.</source>
        <translation>Ninguna respuesta llega a nadie.</translation>
    </message>
    <message>
        <source>No message from a private channel reaches the desk.</source>
        <translation>Ningún mensaje de un canal privado llega a la mesa.</translation>
    </message>
    <message>
        <source>The desk sees private channels by their IDs in place of their names.</source>
        <translation>La mesa ve los canales privados por sus ID en vez de por sus nombres.</translation>
    </message>
    <message>
        <source>The desk does not see reactions to messages.</source>
        <translation>La mesa no ve las reacciones a los mensajes.</translation>
    </message>
    <message>
        <source>In channels with names, the desk sees nobody&apos;s name.</source>
        <translation>En los canales con nombres, la mesa no ve el nombre de nadie.</translation>
    </message>
    <message>
        <source>Nobody can open the anonymous form.</source>
        <translation>Nadie puede abrir el formulario anónimo.</translation>
    </message>
    <message>
        <source>The desk sees the names of files, and can&apos;t open them.</source>
        <translation>La mesa ve los nombres de los archivos, pero no puede abrirlos.</translation>
    </message>
    <message>
        <source>What people answer after an anonymous tip does not reach the desk.</source>
        <translation>Lo que se responde tras un aviso anónimo no llega a la mesa.</translation>
    </message>
    <message>
        <source>The desk can&apos;t ask back after an anonymous tip.</source>
        <translation>La mesa no puede volver a preguntar tras un aviso anónimo.</translation>
    </message>
</context>
<context>
    <name>porch::SlackOutflow</name>
    <message>
        <source>The message did not come from Slack, so there is nowhere to answer.</source>
        <translation>El mensaje no vino de Slack, así que no hay dónde responder.</translation>
    </message>
    <message>
        <source>Slack has no such channel.</source>
        <translation>Slack no tiene ese canal.</translation>
    </message>
</context>
<context>
    <name>porch::SlackPoster</name>
    <message>
        <source>There are no words in it.</source>
        <translation>No contiene palabras.</translation>
    </message>
    <message>
        <source>The message was deleted, and its thread with it.</source>
        <translation>El mensaje se borró, y con él su hilo.</translation>
    </message>
</context>
<context>
    <name>porch::SlackQuestion</name>
    <message>
        <source>Slack did not answer %1 in time.</source>
        <translation>Slack no respondió a %1 a tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>Slack wants %1 asked less often: try again in %n second(s).</source>
        <translation>
            <numerusform>Slack pide consultar %1 con menos frecuencia: inténtelo de nuevo en %n segundo.</numerusform>
            <numerusform>Slack pide consultar %1 con menos frecuencia: inténtelo de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::SlackSettings</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>what stands there</source>
        <translation>lo que figura ahí</translation>
    </message>
    <message>
        <source>“%1” must be a table.</source>
        <translation>“%1” debe ser una tabla.</translation>
    </message>
    <message>
        <source>a text between double quotes</source>
        <translation>un texto entre comillas dobles</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>un texto que no esté vacío</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; or &quot;%2&quot;</source>
        <translation>&quot;%1&quot; o &quot;%2&quot;</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>“%1” debe ser %2.</translation>
    </message>
    <message>
        <source>%1 is no setting of %2; there are: %3.</source>
        <translation>%1 no es un ajuste de %2; hay: %3.</translation>
    </message>
    <message>
        <source>a channel needs “id”, such as &quot;C024BE91L&quot;: Slack shows it at the end of the channel&apos;s details. A name won&apos;t do, since it can change.</source>
        <translation>un canal necesita “id”, como &quot;C024BE91L&quot;: Slack lo muestra al final de los detalles del canal. Un nombre no sirve, porque puede cambiar.</translation>
    </message>
    <message>
        <source>written as [[channel]]</source>
        <translation>una lista escrita como [[channel]]</translation>
    </message>
    <message>
        <source>the channel %1 is there twice; remove one.</source>
        <translation>el canal %1 está dos veces; quite uno.</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>este archivo</translation>
    </message>
    <message>
        <source>this is not TOML. A setting is written as: name = &quot;value&quot;.</source>
        <translation>esto no es TOML. Un ajuste se escribe así: name = &quot;value&quot;.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, línea %2: %3</translation>
    </message>
    <message>
        <source>The configuration %1 can&apos;t be read: %2. Give its place with --config.</source>
        <translation>No se puede leer la configuración %1: %2. Indique su lugar con --config.</translation>
    </message>
    <message>
        <source>%1 is too long for a configuration. Give the right file with --config.</source>
        <translation>%1 es demasiado largo para ser una configuración. Indique el archivo correcto con --config.</translation>
    </message>
    <message>
        <source>the address of Slack&apos;s API must be like https://slack.com/api/ (GovSlack: https://slack-gov.com/api/).</source>
        <translation>la dirección de la API de Slack debe ser como https://slack.com/api/ (GovSlack: https://slack-gov.com/api/).</translation>
    </message>
    <message>
        <source>the address of Slack&apos;s API must begin with https://, since tokens are sent there.</source>
        <translation>la dirección de la API de Slack debe comenzar con https://, porque ahí se envían tokens.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a text of at most %1 characters between double quotes, empty for none</source>
        <translation>un texto de %1 caracteres como máximo entre comillas dobles, vacío para ninguno</translation>
    </message>
    <message>
        <source>a command such as &quot;/tip&quot;, in small letters</source>
        <translation>un comando como &quot;/tip&quot;, en minúsculas</translation>
    </message>
</context>
<context>
    <name>porch::SlackSocket</name>
    <message>
        <source>its certificate can&apos;t be trusted: %1.</source>
        <translation>su certificado no es de confianza: %1.</translation>
    </message>
    <message>
        <source>its address can&apos;t be found. Is the network there?</source>
        <translation>no se encuentra su dirección. ¿Hay red?</translation>
    </message>
    <message>
        <source>nobody answers at its address.</source>
        <translation>nadie responde en su dirección.</translation>
    </message>
    <message>
        <source>the connection was cut.</source>
        <translation>se cortó la conexión.</translation>
    </message>
    <message>
        <source>no encrypted connection could be made.</source>
        <translation>no se pudo establecer una conexión cifrada.</translation>
    </message>
    <message>
        <source>the network reports fault %1.</source>
        <translation>la red informa del fallo %1.</translation>
    </message>
    <message>
        <source>it did not say hello in time.</source>
        <translation>no envió su saludo a tiempo.</translation>
    </message>
    <message>
        <source>it was closed.</source>
        <translation>se cerró.</translation>
    </message>
    <message>
        <source>it has stopped answering.</source>
        <translation>dejó de responder.</translation>
    </message>
</context>
<context>
    <name>porch::SlackSockets</name>
    <message>
        <source>Slack sent a message that is too long to be read; looking back will find what it was about.</source>
        <translation>Slack envió un mensaje demasiado largo para leerlo; al revisar lo anterior se hallará de qué trataba.</translation>
    </message>
    <message>
        <source>Slack sent a message that is no JSON object; it was left aside.</source>
        <translation>Slack envió un mensaje que no es un objeto JSON; se descartó.</translation>
    </message>
    <message>
        <source>Slack sent a message without a type; it was left aside.</source>
        <translation>Slack envió un mensaje sin tipo; se descartó.</translation>
    </message>
    <message>
        <source>Slack sent a message without an envelope_id; it was left aside.</source>
        <translation>Slack envió un mensaje sin envelope_id; se descartó.</translation>
    </message>
    <message>
        <source>Slack sent an envelope without a payload; it was left aside.</source>
        <translation>Slack envió un sobre sin contenido (payload); se descartó.</translation>
    </message>
    <message>
        <source>Slack gave an address for Socket Mode that can&apos;t be used.</source>
        <translation>Slack dio para Socket Mode una dirección que no se puede usar.</translation>
    </message>
    <message numerus="yes">
        <source>Slack allows %n socket(s) for one app, and all are in use: this bridge does with fewer. Look whether another program uses the app&apos;s token, or set a smaller “sockets”.</source>
        <translation>
            <numerusform>Slack permite %n socket por aplicación, y está en uso: este puente se arregla con menos. Vea si otro programa usa el token de la aplicación, o indique un valor menor en “sockets”.</numerusform>
            <numerusform>Slack permite %n sockets por aplicación, y todos están en uso: este puente se arregla con menos. Vea si otro programa usa el token de la aplicación, o indique un valor menor en “sockets”.</numerusform>
        </translation>
    </message>
    <message>
        <source>No socket to Slack could be opened: %1</source>
        <translation>No se pudo abrir ningún socket con Slack: %1</translation>
    </message>
</context>
<context>
    <name>porch::SlackVerdict</name>
    <message>
        <source>%1 was sent to Slack, and whether it was done is not known: %2</source>
        <translation>Se envió %1 a Slack, y no se sabe si se realizó: %2</translation>
    </message>
    <message>
        <source>Slack could not be asked for %1: %2</source>
        <translation>No se pudo pedir %1 a Slack: %2</translation>
    </message>
    <message>
        <source>Slack&apos;s address sends %1 to another place, which is not followed, since the token would go along. Correct “api_url”.</source>
        <translation>La dirección de Slack remite %1 a otro lugar, y no se sigue, porque el token iría también. Corrija “api_url”.</translation>
    </message>
    <message>
        <source>Slack does not take %1 (HTTP %2). Is “api_url” right?</source>
        <translation>Slack no admite %1 (HTTP %2). ¿Es correcto “api_url”?</translation>
    </message>
    <message>
        <source>it reports a fault of its own (HTTP %1).</source>
        <translation>informa de un fallo propio (HTTP %1).</translation>
    </message>
    <message>
        <source>a page came in the place of an answer. Is there a proxy that wants a sign-in?</source>
        <translation>llegó una página en lugar de una respuesta. ¿Hay un proxy que pide iniciar sesión?</translation>
    </message>
    <message>
        <source>the answer can&apos;t be read.</source>
        <translation>no se puede leer la respuesta.</translation>
    </message>
    <message>
        <source>it reports “%1”.</source>
        <translation>informa de “%1”.</translation>
    </message>
    <message>
        <source>Slack refuses %1: the app lacks the scope %2. Add it at api.slack.com/apps, install the app again and use the new token.</source>
        <translation>Slack rechaza %1: a la aplicación le falta el permiso %2. Añádalo en api.slack.com/apps, instale de nuevo la aplicación y use el token nuevo.</translation>
    </message>
    <message>
        <source>Slack refuses %1: the app lacks a scope. Compare its scopes with “bridge slack manifest”, and install it again.</source>
        <translation>Slack rechaza %1: a la aplicación le falta un permiso. Compare sus permisos con “bridge slack manifest”, e instálela de nuevo.</translation>
    </message>
    <message>
        <source>Slack does not accept the token (%1): it was revoked, has expired or is mistyped. Install the app again at api.slack.com/apps, and put the new token in its file.</source>
        <translation>Slack no acepta el token (%1): se revocó, venció o está mal escrito. Instale de nuevo la aplicación en api.slack.com/apps, y ponga el token nuevo en su archivo.</translation>
    </message>
    <message>
        <source>Slack refuses %1 to this kind of token. The app-level token begins with xapp-, the bot&apos;s with xoxb-; are they swapped?</source>
        <translation>Slack niega %1 a este tipo de token. El de la aplicación comienza con xapp-, el del bot con xoxb-; ¿están intercambiados?</translation>
    </message>
    <message>
        <source>The workspace does not let the app in (%1): ask its administrator.</source>
        <translation>El espacio de trabajo no admite la aplicación (%1): consulte a su administrador.</translation>
    </message>
    <message>
        <source>Socket Mode is switched off for the app. Switch it on at api.slack.com/apps, under Socket Mode.</source>
        <translation>Socket Mode está desactivado para la aplicación. Actívelo en api.slack.com/apps, en Socket Mode.</translation>
    </message>
    <message>
        <source>Slack refuses %1 in a channel that the app can&apos;t see (%2). Invite the app there with /invite.</source>
        <translation>Slack rechaza %1 en un canal que la aplicación no puede ver (%2). Invítela ahí con /invite.</translation>
    </message>
    <message>
        <source>Slack refuses %1: the channel is archived.</source>
        <translation>Slack rechaza %1: el canal está archivado.</translation>
    </message>
    <message>
        <source>The workspace lets only some people write in this channel. Ask its administrator to add the app.</source>
        <translation>El espacio de trabajo solo deja escribir en este canal a algunas personas. Pida a su administrador que añada la aplicación.</translation>
    </message>
    <message>
        <source>Slack refuses %1: whom or what it is about is no longer there (%2).</source>
        <translation>Slack rechaza %1: ya no existe aquello a lo que se refiere (%2).</translation>
    </message>
    <message>
        <source>Slack refuses %1: %2.</source>
        <translation>Slack rechaza %1: %2.</translation>
    </message>
</context>
<context>
    <name>porch::SlackWorkspace</name>
    <message>
        <source>There is no secret to make pseudonyms with: give the bridge&apos;s configuration with --config, whose “secret_file” names it, or use the bridge&apos;s profile. With another secret everybody would be somebody else to the desk.</source>
        <translation>No hay secreto con el que crear seudónimos: indique con --config la configuración del puente, cuyo “secret_file” lo nombra, o use el perfil del puente. Con otro secreto, todos serían otras personas para la mesa.</translation>
    </message>
    <message>
        <source>The token is of the workspace %1, not of %2: leave out --team, or take the other workspace&apos;s configuration.</source>
        <translation>El token es del espacio de trabajo %1, no de %2: omita --team, o use la configuración del otro espacio de trabajo.</translation>
    </message>
    <message>
        <source>Of which workspace is the export? Give the bridge&apos;s configuration with --config, so that Slack can be asked, or the workspace&apos;s id with --team.</source>
        <translation>¿De qué espacio de trabajo es la exportación? Indique la configuración del puente con --config, para poder consultar a Slack, o el id del espacio de trabajo con --team.</translation>
    </message>
</context>
<context>
    <name>porch::SnoozeDialog</name>
    <message>
        <source>In an hour</source>
        <translation>Dentro de una hora</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Esta tarde</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Mañana por la mañana</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>El lunes por la mañana</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Recordármelo</translation>
    </message>
    <message>
        <source>Put this tip off</source>
        <translation>Aplazar este aviso</translation>
    </message>
    <message>
        <source>Put the tip of %1 off</source>
        <translation>Aplazar el aviso de %1</translation>
    </message>
    <message>
        <source>It is put off until %1. When shall it come back instead?</source>
        <translation>Está aplazado hasta %1. ¿Cuándo debe volver en su lugar?</translation>
    </message>
    <message>
        <source>When shall it come back? You keep it until then, and what is owed stays owed. It also comes back when the resident writes.</source>
        <translation>¿Cuándo debe volver? Hasta entonces sigue siendo suyo, y lo pendiente sigue pendiente. También vuelve si la persona escribe.</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Or at another time (%1)</source>
        <translation>O a otra hora (%1)</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Choose a time that is still to come</source>
        <translation>Elija una hora que aún no haya pasado</translation>
    </message>
    <message>
        <source>Choose a time within a year</source>
        <translation>Elija una hora dentro de un año</translation>
    </message>
</context>
<context>
    <name>porch::StatusItem</name>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
</context>
<context>
    <name>porch::StatusLine</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Log at %1</source>
        <translation>Registro en %1</translation>
    </message>
    <message>
        <source>Catching up, %1 of %2</source>
        <translation>Actualizando, %1 de %2</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Sin conexión desde las %1</translation>
    </message>
    <message>
        <source>Log at %1, then silent</source>
        <translation>Registro en %1, luego silencio</translation>
    </message>
    <message>
        <source>Stopped since %1</source>
        <translation>Detenido desde las %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n por enviar</numerusform>
            <numerusform>%n por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sending</source>
        <translation>
            <numerusform>%n enviando</numerusform>
            <numerusform>%n enviando</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation>Nada por enviar</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n rechazada</numerusform>
            <numerusform>%n rechazadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::StreamAccess</name>
    <message>
        <source>The server&apos;s answer can&apos;t be understood.</source>
        <translation>No se entiende la respuesta del servidor.</translation>
    </message>
    <message>
        <source>Somebody else was first.</source>
        <translation>Alguien se adelantó.</translation>
    </message>
    <message>
        <source>It is larger than the server takes.</source>
        <translation>Supera lo que admite el servidor.</translation>
    </message>
    <message>
        <source>The server could not store it: “%1”.</source>
        <translation>El servidor no pudo guardarlo: “%1”.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>No hay conexión con el servidor.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server is there, but what it stores does not answer yet.</source>
        <translation>El servidor está ahí, pero lo que guarda aún no responde.</translation>
    </message>
    <message>
        <source>The server does not let “%1” do this.</source>
        <translation>El servidor no permite a “%1” hacer esto.</translation>
    </message>
    <message>
        <source>It is larger than the server takes, or its name is not valid.</source>
        <translation>Supera lo que admite el servidor, o su nombre no es válido.</translation>
    </message>
</context>
<context>
    <name>porch::StreamKeeper</name>
    <message>
        <source>it does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>The server does not accept this key as the keeper of %1.</source>
        <translation>El servidor no acepta esta clave como la del guardián de %1.</translation>
    </message>
    <message>
        <source>What the server stores (%1) could not be made ready: %2.</source>
        <translation>No se pudo preparar lo que guarda el servidor (%1): %2.</translation>
    </message>
</context>
<context>
    <name>porch::Strip</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>porch::StripArea</name>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Notice.</source>
        <translation>Atención.</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Sin conexión desde las %1.</translation>
    </message>
    <message>
        <source>You see the town as it was then. What you do is kept here and goes out in order.</source>
        <translation>Usted ve la ciudad como estaba entonces. Lo que haga se guarda aquí y sale en orden.</translation>
    </message>
    <message>
        <source>next try in %1 s</source>
        <translation>próximo intento en %1 s</translation>
    </message>
    <message>
        <source>trying now</source>
        <translation>intentando ahora</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ya</translation>
    </message>
    <message>
        <source>You can read and write drafts; sending waits until nothing is missing.</source>
        <translation>Puede leer y escribir borradores; el envío espera hasta que no falte nada.</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 de %2 eventos</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>cerca de %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>cerca de %1 min</translation>
    </message>
    <message>
        <source>This desk has stopped reading the log.</source>
        <translation>Este puesto dejó de leer el registro.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>from the beginning of the log, read up to %1. You can read and write drafts; sending waits until nothing is missing.</source>
        <translation>desde el comienzo del registro, leído hasta %1. Puede leer y escribir borradores; el envío espera hasta que no falte nada.</translation>
    </message>
    <message>
        <source>since %1, read up to %2. You can read and write drafts; sending waits until nothing is missing.</source>
        <translation>desde %1, leído hasta %2. Puede leer y escribir borradores; el envío espera hasta que no falte nada.</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Actualizando</translation>
    </message>
</context>
<context>
    <name>porch::SuggestionRun</name>
    <message>
        <source>The id of a tip.</source>
        <translation>El id de un aviso.</translation>
    </message>
    <message>
        <source>Reads many ids, one a line.</source>
        <translation>Lee muchos id, uno por línea.</translation>
    </message>
    <message>
        <source>Only what was there when the tip arrived.</source>
        <translation>Solo lo que había cuando llegó el aviso.</translation>
    </message>
    <message>
        <source>At most so many (default 10).</source>
        <translation>Como máximo tantos (si no se indica, 10).</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1.</source>
        <translation>No se puede leer la entrada estándar: %1.</translation>
    </message>
    <message>
        <source>There is no tip %1.</source>
        <translation>No hay ningún aviso %1.</translation>
    </message>
    <message>
        <source>There is a tip beside --stdin.</source>
        <translation>Hay un aviso además de --stdin.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Falta algo.</translation>
    </message>
    <message>
        <source>There is no cache at %1 yet. Make it with: porchlightctl sync</source>
        <translation>Aún no hay caché en %1. Créela con: porchlightctl sync</translation>
    </message>
</context>
<context>
    <name>porch::SyncCommand</name>
    <message>
        <source>Catches the cache up with the log, prints its digest, and exits. Two caches of one log have the same digest.</source>
        <translation>Pone la caché al día con el registro, imprime su huella y sale. Dos cachés de un mismo registro tienen la misma huella.</translation>
    </message>
    <message>
        <source>The cache at %1 cannot be read.</source>
        <translation>No se puede leer la caché de %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) read, up to number %1 of the log.</source>
        <translation>
            <numerusform>%n evento leído, hasta el número %1 del registro.</numerusform>
            <numerusform>%n eventos leídos, hasta el número %1 del registro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read and stand in quarantine.</source>
        <translation>
            <numerusform>%n evento no se pudo leer y está en cuarentena.</numerusform>
            <numerusform>%n eventos no se pudieron leer y están en cuarentena.</numerusform>
        </translation>
    </message>
    <message>
        <source>Digest: %1</source>
        <translation>Huella: %1</translation>
    </message>
</context>
<context>
    <name>porch::TakeOverDialog</name>
    <message>
        <source>Take the tip over</source>
        <translation>Asumir el aviso</translation>
    </message>
    <message>
        <source>Take this tip over from %1</source>
        <translation>Asumir este aviso de %1</translation>
    </message>
    <message>
        <source>%1 holds it and has not acted for %2. Why do you take it over? %1 will read this.</source>
        <translation>%1 lo tiene y no lo atiende desde hace %2. ¿Por qué lo asume usted? %1 leerá esto.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Asumir</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Give a reason first</source>
        <translation>Dé primero un motivo</translation>
    </message>
</context>
<context>
    <name>porch::TemplatePicker</name>
    <message>
        <source>No template is called so</source>
        <translation>Ninguna plantilla se llama así</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title and text of a template</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>En español</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En inglés</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Offer the English texts (Ctrl+L)</source>
        <translation>Ofrecer los textos en inglés (Ctrl+L)</translation>
    </message>
    <message>
        <source>Offer the Spanish texts (Ctrl+L)</source>
        <translation>Ofrecer los textos en español (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>porch::TextDialog</name>
    <message>
        <source>%1 characters</source>
        <translation>%1 caracteres</translation>
    </message>
    <message>
        <source>%1 characters. Very long lines are broken here; Copy gives them as they were written.</source>
        <translation>%1 caracteres. Las líneas muy largas se parten aquí; Copiar las da como se escribieron.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>porch::TimeRange</name>
    <message>
        <source>24 h</source>
        <comment>time range</comment>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>time range</comment>
        <translation>7 d</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>time range</comment>
        <translation>30 d</translation>
    </message>
    <message>
        <source>All</source>
        <comment>time range</comment>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Written in the last 24 hours</source>
        <translation>Escritos en las últimas 24 horas</translation>
    </message>
    <message>
        <source>Written in the last 7 days</source>
        <translation>Escritos en los últimos 7 días</translation>
    </message>
    <message>
        <source>Written in the last 30 days</source>
        <translation>Escritos en los últimos 30 días</translation>
    </message>
    <message>
        <source>Written at any time</source>
        <translation>De cualquier fecha</translation>
    </message>
    <message>
        <source>Written before %1</source>
        <translation>Escritos antes del %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, in Qt&apos;s letters</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Written since %1 %2</source>
        <comment>day, clock time</comment>
        <translation>Escritos desde el %1 %2</translation>
    </message>
    <message>
        <source>Written since %1</source>
        <comment>day</comment>
        <translation>Escritos desde el %1</translation>
    </message>
</context>
<context>
    <name>porch::TimeRangeBar</name>
    <message>
        <source>Time range of the map</source>
        <translation>Intervalo de tiempo del mapa</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>weekday, date, clock time</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>From %1 until now</source>
        <translation>Del %1 hasta ahora</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>Del %1 al %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, day of the month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of some year, in Qt&apos;s letters</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month, in Qt&apos;s letters</comment>
        <translation>MMM yyyy</translation>
    </message>
</context>
<context>
    <name>porch::TimelineDelegate</name>
    <message>
        <source>Note, desk only</source>
        <translation>Nota, solo para la mesa</translation>
    </message>
    <message>
        <source> · %1</source>
        <extracomment>Follows &quot;Note, desk only&quot;; %1 is who wrote it</extracomment>
        <translation> · %1</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>a place, how well it is known</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>porch::TimelineLayout</name>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>Deleted by its writer</source>
        <translation>Lo borró quien lo escribió</translation>
    </message>
    <message>
        <source>Show all (%1 characters)</source>
        <translation>Mostrar todo (%1 caracteres)</translation>
    </message>
</context>
<context>
    <name>porch::TimelineView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a window with one long message: who wrote it and when</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar mensaje</translation>
    </message>
    <message>
        <source>Copy with name and time</source>
        <translation>Copiar con nombre y hora</translation>
    </message>
    <message>
        <source>Show all of it…</source>
        <translation>Mostrar todo…</translation>
    </message>
    <message>
        <source>Open %1…</source>
        <translation>Abrir %1…</translation>
    </message>
    <message>
        <source>Save %1 as…</source>
        <translation>Guardar %1 como…</translation>
    </message>
    <message>
        <source>Stop fetching %1</source>
        <translation>Dejar de obtener %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what can be done with a place, then the place: &quot;Confirm: Alder St &amp; 3rd Ave, one match&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>porch::TipActions</name>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Write a note for the desk</source>
        <translation>Escribir una nota para la mesa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Claim this tip</source>
        <translation>Tomar este aviso</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Close this tip…</source>
        <translation>Cerrar este aviso…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Reopen this tip</source>
        <translation>Reabrir este aviso</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Copy the newest message</source>
        <translation>Copiar el último mensaje</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>no tip is open</source>
        <translation>ningún aviso abierto</translation>
    </message>
    <message>
        <source>the tip is closed</source>
        <translation>el aviso está cerrado</translation>
    </message>
    <message>
        <source>only the desk reads it</source>
        <translation>solo la lee la mesa</translation>
    </message>
    <message>
        <source>not in the log yet</source>
        <translation>aún no registrado</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>está cerrado</translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation>lo tiene %1</translation>
    </message>
    <message>
        <source>it is not closed</source>
        <translation>no está cerrado</translation>
    </message>
    <message>
        <source>Release your claim</source>
        <translation>Liberar este aviso</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Take this tip over</source>
        <translation>Asumir este aviso</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Asumir</translation>
    </message>
    <message>
        <source>the claim of %1 is idle</source>
        <translation>%1 lo tiene inactivo</translation>
    </message>
    <message>
        <source>there is nothing of yours to undo here</source>
        <translation>aquí no hay nada suyo que deshacer</translation>
    </message>
    <message>
        <source>Take the reply back</source>
        <translation>Retirar la respuesta</translation>
    </message>
    <message>
        <source>Take the note back</source>
        <translation>Retirar la nota</translation>
    </message>
    <message>
        <source>Take the last action back</source>
        <translation>Retirar la última acción</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>it has not left this desk</source>
        <translation>no ha salido de este puesto</translation>
    </message>
    <message>
        <source>Undo your claim</source>
        <translation>Deshacer la toma</translation>
    </message>
    <message>
        <source>Undo your release</source>
        <translation>Deshacer la liberación</translation>
    </message>
    <message>
        <source>Undo the closing</source>
        <translation>Deshacer el cierre</translation>
    </message>
    <message>
        <source>Classify this tip…</source>
        <translation>Clasificar este aviso…</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Clasificar</translation>
    </message>
    <message>
        <source>Remind me…</source>
        <translation>Recordármelo…</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Recordármelo</translation>
    </message>
    <message>
        <source>Wake this tip now</source>
        <translation>Despertar este aviso ahora</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>Despertar</translation>
    </message>
    <message>
        <source>Assign this tip…</source>
        <translation>Asignar este aviso…</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Refer to a service…</source>
        <translation>Derivar a un servicio…</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Derivar</translation>
    </message>
    <message>
        <source>Escalate this tip…</source>
        <translation>Escalar este aviso…</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Escalar</translation>
    </message>
    <message>
        <source>category and priority</source>
        <translation>categoría y prioridad</translation>
    </message>
    <message>
        <source>who else can help</source>
        <translation>quién más puede ayudar</translation>
    </message>
    <message>
        <source>an emergency: whom to call</source>
        <translation>una emergencia: a quién llamar</translation>
    </message>
    <message>
        <source>it is snoozed</source>
        <translation>está aplazado</translation>
    </message>
    <message>
        <source>it is not snoozed</source>
        <translation>no está aplazado</translation>
    </message>
    <message>
        <source>snooze until a time</source>
        <translation>aplazar hasta una hora</translation>
    </message>
    <message>
        <source>only for supervisors</source>
        <translation>solo para supervisores</translation>
    </message>
    <message>
        <source>to a colleague</source>
        <translation>a un colega</translation>
    </message>
    <message>
        <source>Undo the snooze</source>
        <translation>Deshacer el aplazamiento</translation>
    </message>
    <message>
        <source>Undo the classification: back to %1</source>
        <extracomment>what it becomes again</extracomment>
        <translation>Deshacer la clasificación: volver a %1</translation>
    </message>
    <message>
        <source>Undo the assignment: back to %1</source>
        <translation>Deshacer la asignación: volver a %1</translation>
    </message>
    <message>
        <source>Undo the place</source>
        <translation>Deshacer el lugar</translation>
    </message>
    <message>
        <source>Undo the place: back to %1</source>
        <translation>Deshacer el lugar: volver a %1</translation>
    </message>
    <message>
        <source>Link this tip to a case…</source>
        <translation>Vincular este aviso a un caso…</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Export this tip…</source>
        <translation>Exportar este aviso…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>only for supervisors and records</source>
        <translation>solo para supervisores y archivo</translation>
    </message>
    <message>
        <source>PDF, folder, or a file for dispatch</source>
        <translation>PDF, carpeta o archivo para la central</translation>
    </message>
    <message>
        <source>Propose a link to a case…</source>
        <translation>Proponer un vínculo a un caso…</translation>
    </message>
    <message>
        <source>a case, or another tip that says the same</source>
        <translation>un caso, u otro aviso que dice lo mismo</translation>
    </message>
    <message>
        <source>a supervisor accepts or declines it</source>
        <translation>un supervisor lo acepta o lo rechaza</translation>
    </message>
    <message>
        <source>Take the proposed link back</source>
        <translation>Retirar el vínculo propuesto</translation>
    </message>
    <message>
        <source>Undo the link to %1</source>
        <extracomment>a case</extracomment>
        <translation>Deshacer el vínculo a %1</translation>
    </message>
    <message>
        <source>Undo the unlinking from %1</source>
        <comment>a case</comment>
        <translation>Deshacer la desvinculación de %1</translation>
    </message>
    <message>
        <source>Undo the declining: the link to %1 is proposed again</source>
        <comment>a case</comment>
        <translation>Deshacer el rechazo: se vuelve a proponer el vínculo a %1</translation>
    </message>
    <message>
        <source>Undo the merging: take the tip apart</source>
        <translation>Deshacer la combinación: separar el aviso</translation>
    </message>
    <message>
        <source>Undo the taking apart: merge again</source>
        <translation>Deshacer la separación: combinar de nuevo</translation>
    </message>
</context>
<context>
    <name>porch::TipCandidateDelegate</name>
    <message>
        <source>Chosen</source>
        <translation>Elegido</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Sin elegir</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a tip, linked to a case or proposed for it</comment>
        <translation>en %1</translation>
    </message>
</context>
<context>
    <name>porch::TipDialogs</name>
    <message>
        <source>%1, has it now</source>
        <translation>%1, lo tiene ahora</translation>
    </message>
    <message>
        <source>has it now</source>
        <translation>lo tiene ahora</translation>
    </message>
</context>
<context>
    <name>porch::TipShortlist</name>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>%1, the first %2 here</source>
        <comment>how many, how many are shown</comment>
        <translation>%1, aquí los primeros %2</translation>
    </message>
    <message>
        <source>Not known before the log is read to its end.</source>
        <translation>No se sabe hasta leer el registro completo.</translation>
    </message>
</context>
<context>
    <name>porch::TipTableModel</name>
    <message>
        <source>Owed</source>
        <comment>column: by when a reply is promised</comment>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Tip</source>
        <comment>column</comment>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Age</source>
        <comment>column: since the last message</comment>
        <translation>Edad</translation>
    </message>
</context>
<context>
    <name>porch::TipWords</name>
    <message>
        <source>%1
%2</source>
        <comment>full time, text</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>on the map</source>
        <comment>a place without a name</comment>
        <translation>en el mapa</translation>
    </message>
    <message>
        <source>ES</source>
        <comment>tag: the message is in Spanish</comment>
        <translation>ES</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>in the log</source>
        <translation>en el registro</translation>
    </message>
    <message>
        <source>not in the log yet</source>
        <translation>aún no registrado</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>an action on this tip</comment>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>reply queued</source>
        <translation>respuesta en cola</translation>
    </message>
    <message>
        <source>reply in the log</source>
        <translation>respuesta registrada</translation>
    </message>
    <message>
        <source>reply on its way</source>
        <translation>respuesta en camino</translation>
    </message>
    <message>
        <source>draft saved</source>
        <translation>con borrador</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who holds a tip, for how long without a word</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>for the resident</source>
        <translation>de la persona</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <comment>name of a resident</comment>
        <translation>Aún sin nombre</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No reply owed</source>
        <translation>Sin respuesta pendiente</translation>
    </message>
    <message>
        <source>in Spanish</source>
        <translation>en español</translation>
    </message>
    <message>
        <source>%1
Promised by %2</source>
        <comment>how late or soon a reply is, the exact time</comment>
        <translation>%1
Prometida para el %2</translation>
    </message>
    <message>
        <source>Newest message: %1</source>
        <translation>Último mensaje: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>who, channel, when, text</comment>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message>
        <source>note queued</source>
        <translation>nota en cola</translation>
    </message>
    <message>
        <source>note in the log</source>
        <translation>nota en el registro</translation>
    </message>
    <message>
        <source>note on its way</source>
        <translation>nota en camino</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>put off until a time</comment>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>back since %1</source>
        <comment>put off until a time that has come</comment>
        <translation>de vuelta desde %1</translation>
    </message>
    <message>
        <source>you hold it</source>
        <translation>es suyo</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>tag</comment>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>escalated</source>
        <comment>a tip, handed to dispatch</comment>
        <translation>escalado</translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation>lo tiene %1</translation>
    </message>
    <message>
        <source>low priority</source>
        <translation>prioridad baja</translation>
    </message>
    <message>
        <source>%1
Put off until %2</source>
        <comment>where a tip stands, the exact time</comment>
        <translation>%1
Aplazado hasta %2</translation>
    </message>
    <message>
        <source>typing</source>
        <comment>somebody else, an answer or note</comment>
        <translation>escribe</translation>
    </message>
    <message>
        <source>viewing</source>
        <comment>somebody else, a tip</comment>
        <translation>mira</translation>
    </message>
    <message>
        <source>%1 typing</source>
        <comment>who</comment>
        <translation>%1 escribe</translation>
    </message>
    <message>
        <source>%1 viewing</source>
        <comment>who</comment>
        <translation>%1 mira</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>%1 está escribiendo</translation>
    </message>
    <message>
        <source>%1 has it open</source>
        <translation>%1 lo tiene abierto</translation>
    </message>
    <message>
        <source>%1, not confirmed</source>
        <comment>a place</comment>
        <translation>%1, sin confirmar</translation>
    </message>
    <message>
        <source>link proposed</source>
        <translation>vínculo propuesto</translation>
    </message>
    <message numerus="yes">
        <source>in %1 and %n more</source>
        <comment>cases</comment>
        <translation>
            <numerusform>en %1 y %n más</numerusform>
            <numerusform>en %1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a case</comment>
        <translation>en %1</translation>
    </message>
    <message numerus="yes">
        <source>merged with %n</source>
        <comment>tag: other tips</comment>
        <translation>
            <numerusform>combinado con %n</numerusform>
            <numerusform>combinado con %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>looks like %n other(s)</source>
        <comment>tag: other tips say the same, it seems</comment>
        <translation>
            <numerusform>parecido a %n más</numerusform>
            <numerusform>parecido a %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merged with %n other(s)</source>
        <comment>tips</comment>
        <translation>
            <numerusform>combinado con %n aviso más</numerusform>
            <numerusform>combinado con %n avisos más</numerusform>
        </translation>
    </message>
    <message>
        <source>looks like %1+ others</source>
        <comment>tag: other tips say the same, it seems</comment>
        <translation>parecido a %1+ otros</translation>
    </message>
</context>
<context>
    <name>porch::TipsMap</name>
    <message>
        <source>Map of these tips</source>
        <translation>Mapa de estos avisos</translation>
    </message>
</context>
<context>
    <name>porch::TotalsLine</name>
    <message>
        <source>Every open tip is counted once: on the map as you see it, elsewhere on it, without a place, or written outside the time range.</source>
        <translation>Cada aviso abierto se cuenta una sola vez: en el mapa tal como se ve, en otra parte de él, sin lugar, o escrito fuera del intervalo de tiempo.</translation>
    </message>
    <message>
        <source>Counting while the log is read…</source>
        <translation>Contando mientras se lee el registro…</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%n abierto</numerusform>
            <numerusform>%n abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>= %n in view</source>
        <comment>tips</comment>
        <translation>
            <numerusform>= %n a la vista</numerusform>
            <numerusform>= %n a la vista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n outside</source>
        <comment>tips: not in the view</comment>
        <translation>
            <numerusform>+ %n fuera</numerusform>
            <numerusform>+ %n fuera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n unmapped</source>
        <comment>tips</comment>
        <translation>
            <numerusform>+ %n sin ubicar</numerusform>
            <numerusform>+ %n sin ubicar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n earlier</source>
        <comment>tips: before the time range</comment>
        <translation>
            <numerusform>+ %n anterior</numerusform>
            <numerusform>+ %n anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n later</source>
        <comment>tips: after the time range</comment>
        <translation>
            <numerusform>+ %n posterior</numerusform>
            <numerusform>+ %n posteriores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::TownCommand</name>
    <message>
        <source>Which town (default 1); the same seed says the same.</source>
        <translation>Qué ciudad (si no se indica, 1); la misma semilla dice lo mismo.</translation>
    </message>
    <message>
        <source>How many hours of the town&apos;s life (default 24).</source>
        <translation>Cuántas horas de la vida de la ciudad (si no se indica, 24).</translation>
    </message>
    <message>
        <source>Messages that residents write in an hour (default 60).</source>
        <translation>Mensajes que escriben los residentes en una hora (si no se indica, 60).</translation>
    </message>
    <message>
        <source>Events published a second (default: as fast as it goes).</source>
        <translation>Eventos publicados por segundo (si no se indica: lo más rápido posible).</translation>
    </message>
    <message>
        <source>When the town&apos;s life begins, ISO 8601 (default: so that it ends now).</source>
        <translation>Cuándo comienza la vida de la ciudad, ISO 8601 (si no se indica: de modo que termine ahora).</translation>
    </message>
    <message>
        <source>Prints the residents&apos; messages for replay instead of publishing them.</source>
        <translation>Imprime los mensajes de los residentes para replay en vez de publicarlos.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an ISO 8601 time like 2026-05-01T08:00:00Z.</source>
        <translation>&quot;%1&quot; no es una hora ISO 8601 como 2026-05-01T08:00:00Z.</translation>
    </message>
    <message>
        <source>Publishes the life of an invented town: residents who ask, report, joke, follow up and thank, in English and Spanish. For demonstrations and load.</source>
        <translation>Publica la vida de una ciudad inventada: residentes que preguntan, informan, bromean, insisten y agradecen, en inglés y español. Para demostraciones y pruebas de carga.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) published</source>
        <translation>
            <numerusform>%n evento publicado</numerusform>
            <numerusform>%n eventos publicados</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the town&apos;s city pack to FILE and publishes nothing.</source>
        <translation>Escribe en FILE el paquete de la ciudad y no publica nada.</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>%1 está escrito</translation>
    </message>
</context>
<context>
    <name>porch::UnmappedTray</name>
    <message>
        <source>Every tip of this time is on the map.</source>
        <translation>Todos los avisos de este periodo están en el mapa.</translation>
    </message>
    <message>
        <source>Tips that are not on the map</source>
        <translation>Avisos que no están en el mapa</translation>
    </message>
    <message>
        <source>Unmapped</source>
        <translation>Sin ubicar</translation>
    </message>
    <message>
        <source>Place next</source>
        <translation>Ubicar otro</translation>
    </message>
    <message>
        <source>%1, reading…</source>
        <comment>how many; their words are still being read for places</comment>
        <translation>%1, leyendo…</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Ver menos</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Ver %n más</numerusform>
            <numerusform>Ver %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::UserAddCommand</name>
    <message>
        <source>Small letters and digits, beginning with a letter, 32 at most.</source>
        <translation>Letras minúsculas y dígitos, empezando por una letra, 32 como máximo.</translation>
    </message>
    <message>
        <source>What they may do, with commas: %1.</source>
        <translation>Qué puede hacer, separado por comas: %1.</translation>
    </message>
    <message>
        <source>For a bridge: the only source that it may write, such as slack; may be given several times. Without it, any.</source>
        <translation>Para un puente: la única fuente que puede escribir, como slack; puede darse varias veces. Sin ella, cualquiera.</translation>
    </message>
    <message>
        <source>The public key (U...) that was made at their desk; then nobody is invited.</source>
        <translation>La clave pública (U...) que se creó en su puesto; entonces no se invita a nadie.</translation>
    </message>
    <message>
        <source>Makes a ready profile there instead, sealed with PORCHLIGHT_PASSPHRASE.</source>
        <translation>Crea allí un perfil listo, sellado con PORCHLIGHT_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Where the invitation goes (default: NAME.invitation).</source>
        <translation>Dónde va la invitación (si no se indica: NAME.invitation).</translation>
    </message>
    <message>
        <source>How long the invitation is good (default: %1, at most %2).</source>
        <translation>Cuánto vale la invitación (si no se indica: %1, como máximo %2).</translation>
    </message>
    <message>
        <source>There is no user %1.</source>
        <translation>No hay usuario %1.</translation>
    </message>
    <message>
        <source>%1 is a user already. For a new key: porchlightctl user reset %1</source>
        <translation>%1 ya es usuario. Para una clave nueva: porchlightctl user reset %1</translation>
    </message>
    <message>
        <source>%1 is invited already. For a new invitation: porchlightctl user reset %1</source>
        <translation>%1 ya está invitado. Para otra invitación: porchlightctl user reset %1</translation>
    </message>
    <message>
        <source>%1 was a user before, and the log holds what they did. If it is the same person: porchlightctl user reset %1. Another person needs another name.</source>
        <translation>%1 fue usuario antes, y el registro guarda lo que hizo. Si es la misma persona: porchlightctl user reset %1. Otra persona necesita otro nombre.</translation>
    </message>
    <message>
        <source>%1 is there already and is no invitation of %2. Name another file with --out.</source>
        <translation>%1 ya existe y no es una invitación de %2. Indique otro archivo con --out.</translation>
    </message>
    <message>
        <source>%1 can sign in with that key.</source>
        <translation>%1 puede entrar con esa clave.</translation>
    </message>
    <message>
        <source>%1 can sign in with: porchlight --profile %2 --user %1</source>
        <translation>%1 puede entrar con: porchlight --profile %2 --user %1</translation>
    </message>
    <message>
        <source>%1 can run with: porchlightctl bridge slack --config FILE --profile %2 --user %1</source>
        <translation>%1 puede funcionar con: porchlightctl bridge slack --config FILE --profile %2 --user %1</translation>
    </message>
    <message>
        <source>--department DIR is missing.</source>
        <translation>Falta --department DIR.</translation>
    </message>
    <message>
        <source>--role ROLE is missing.</source>
        <translation>Falta --role ROLE.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a user name: small letters and digits, beginning with a letter, 32 at most.</source>
        <translation>&quot;%1&quot; no es un nombre de usuario: letras minúsculas y dígitos, empezando por una letra, 32 como máximo.</translation>
    </message>
    <message>
        <source>--key, --into, and --out with --days are three different ways: choose one.</source>
        <translation>--key, --into, y --out con --days son tres caminos distintos: elija uno.</translation>
    </message>
    <message>
        <source>--days wants %1 at most.</source>
        <translation>--days admite %1 como máximo.</translation>
    </message>
    <message>
        <source>Adds a user. Their key is made at their desk: give its public half with --key, or hand out the invitation that is written otherwise; its code comes on another way and works once.</source>
        <translation>Añade un usuario. Su clave se crea en su puesto: dé la mitad pública con --key, o entregue la invitación que se escribe si no; el código va por otro camino y sirve una vez.</translation>
    </message>
    <message>
        <source>Gives a user a new key, on the ways of &quot;user add&quot;, and voids the old one now; also brings a removed user back. With --role they may do other things from now on.</source>
        <translation>Da a un usuario una clave nueva, por los caminos de &quot;user add&quot;, y anula ya la antigua; también recupera a un usuario quitado. Con --role puede hacer otras cosas desde ahora.</translation>
    </message>
</context>
<context>
    <name>porch::UserBook</name>
    <message>
        <source>a list holds something else than text</source>
        <translation>una lista contiene algo que no es texto</translation>
    </message>
    <message>
        <source>the state of %1 is unknown</source>
        <translation>el estado de %1 es desconocido</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>The list of users in %1 is damaged: %2. Put back a copy of that file.</source>
        <translation>La lista de usuarios de %1 está dañada: %2. Recupere una copia de ese archivo.</translation>
    </message>
    <message>
        <source>it was written by another version</source>
        <translation>la escribió otra versión</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 está dos veces</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a user name: small letters and digits, beginning with a letter, 32 at most.</source>
        <translation>&quot;%1&quot; no es un nombre de usuario: letras minúsculas y dígitos, empezando por una letra, 32 como máximo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the name of the log&apos;s own keeper. Choose another.</source>
        <translation>&quot;%1&quot; es el nombre del propio guardián del registro. Elija otro.</translation>
    </message>
    <message>
        <source>%1 has no role.</source>
        <translation>%1 no tiene rol.</translation>
    </message>
    <message>
        <source>%1 is no bridge, so no source can be named.</source>
        <translation>%1 no es un puente, así que no se puede indicar una fuente.</translation>
    </message>
    <message>
        <source>A source of %1 has no name.</source>
        <translation>Una fuente de %1 no tiene nombre.</translation>
    </message>
    <message>
        <source>The key of %1 is not a public key: one begins with U and has 56 characters. Was it copied whole?</source>
        <translation>La clave de %1 no es una clave pública: empieza por U y tiene 56 caracteres. ¿Se copió entera?</translation>
    </message>
    <message>
        <source>%1 has that key already. Each user needs their own.</source>
        <translation>%1 ya tiene esa clave. Cada usuario necesita la suya.</translation>
    </message>
</context>
<context>
    <name>porch::UserChange</name>
    <message>
        <source>The department&apos;s folder.</source>
        <translation>La carpeta del departamento.</translation>
    </message>
    <message>
        <source>%1 is a private department, which has one user. Make one for several with: porchlightctl init</source>
        <translation>%1 es un departamento privado, que tiene un usuario. Cree uno para varios con: porchlightctl init</translation>
    </message>
    <message>
        <source>%1 is invited until %2. Hand over this file: %3</source>
        <translation>%1 está invitado hasta %2. Entregue este archivo: %3</translation>
    </message>
    <message>
        <source>And on another way this code, which is shown only now: %1</source>
        <translation>Y por otro camino este código, que solo se muestra ahora: %1</translation>
    </message>
    <message>
        <source>The running server has taken the change.</source>
        <translation>El servidor en marcha ha tomado el cambio.</translation>
    </message>
    <message>
        <source>The department&apos;s server does not run here; it takes the change when it is started.</source>
        <translation>El servidor del departamento no está en marcha aquí; tomará el cambio al iniciarse.</translation>
    </message>
</context>
<context>
    <name>porch::UserCommand</name>
    <message>
        <source>Adds a user: by their public key, or with an invitation.</source>
        <translation>Añade un usuario: por su clave pública o con una invitación.</translation>
    </message>
    <message>
        <source>Lets a user in no more, from now on.</source>
        <translation>Deja de admitir a un usuario, desde ahora.</translation>
    </message>
    <message>
        <source>Lists the users.</source>
        <translation>Lista los usuarios.</translation>
    </message>
    <message>
        <source>Gives a user a new key; the old one is void.</source>
        <translation>Da a un usuario una clave nueva; la antigua queda anulada.</translation>
    </message>
    <message>
        <source>At the desk: uses an invitation.</source>
        <translation>En el puesto: usa una invitación.</translation>
    </message>
    <message>
        <source>Usage: porchlightctl user ACTION [options]</source>
        <translation>Uso: porchlightctl user ACTION [opciones]</translation>
    </message>
    <message>
        <source>Every one has --help and --json.</source>
        <translation>Todas tienen --help y --json.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Falta algo.</translation>
    </message>
    <message>
        <source>There is no &quot;user %1&quot;.</source>
        <translation>No hay &quot;user %1&quot;.</translation>
    </message>
</context>
<context>
    <name>porch::UserJoinCommand</name>
    <message>
        <source>Uses an invitation at the desk that it is for: makes the user&apos;s key here, seals it with the passphrase in PORCHLIGHT_PASSPHRASE, and gives its public half to the department. Reads the invitation&apos;s code from standard input.</source>
        <translation>Usa una invitación en el puesto para el que es: crea aquí la clave del usuario, la sella con la frase de PORCHLIGHT_PASSPHRASE y da su mitad pública al departamento. Lee el código de la invitación de la entrada estándar.</translation>
    </message>
    <message>
        <source>The invitation.</source>
        <translation>La invitación.</translation>
    </message>
    <message>
        <source>Where the profile goes (default: %1).</source>
        <translation>Dónde va el perfil (si no se indica: %1).</translation>
    </message>
    <message>
        <source>Code: </source>
        <translation>Código: </translation>
    </message>
    <message>
        <source>%1 has joined %2. Open the desk with: porchlight --profile %3 --user %1</source>
        <translation>%1 se ha incorporado a %2. Abra el puesto con: porchlight --profile %3 --user %1</translation>
    </message>
</context>
<context>
    <name>porch::UserList</name>
    <message>
        <source>Users of this console</source>
        <translation>Usuarios de este puesto</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>porch::UserListCommand</name>
    <message>
        <source>Lists the department&apos;s users, also those who were removed.</source>
        <translation>Lista los usuarios del departamento, también los quitados.</translation>
    </message>
    <message>
        <source>--department DIR is missing.</source>
        <translation>Falta --department DIR.</translation>
    </message>
</context>
<context>
    <name>porch::UserRemoveCommand</name>
    <message>
        <source>Lets a user in no more; if they are connected, the connection ends now. What they did stays in the log, and nobody else gets their name.</source>
        <translation>Deja de admitir a un usuario; si está conectado, la conexión termina ya. Lo que hizo queda en el registro, y nadie más recibe su nombre.</translation>
    </message>
    <message>
        <source>The user.</source>
        <translation>El usuario.</translation>
    </message>
    <message>
        <source>--department DIR is missing.</source>
        <translation>Falta --department DIR.</translation>
    </message>
    <message>
        <source>There is no user %1.</source>
        <translation>No hay usuario %1.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 está quitado.</translation>
    </message>
</context>
<context>
    <name>porch::VolumePart</name>
    <message>
        <source>Count new tips by</source>
        <translation>Contar avisos nuevos por</translation>
    </message>
    <message>
        <source>By what new tips are counted (B)</source>
        <translation>Según qué se cuentan los avisos nuevos (B)</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;Tips by area, last 7 days&quot;, one of the areas</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>By beat</source>
        <translation>Por sector</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>Por distrito</translation>
    </message>
    <message>
        <source>By neighbourhood</source>
        <translation>Por barrio</translation>
    </message>
    <message>
        <source>By town</source>
        <translation>Por municipio</translation>
    </message>
    <message>
        <source>By postal code</source>
        <translation>Por código postal</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Por área</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Por canal</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Por categoría</translation>
    </message>
    <message>
        <source>New tips, last 24 hours</source>
        <translation>Avisos nuevos, últimas 24 horas</translation>
    </message>
    <message numerus="yes">
        <source>New tips, last %Ln days</source>
        <translation>
            <numerusform>Avisos nuevos, último %Ln día</numerusform>
            <numerusform>Avisos nuevos, últimos %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Bar: 24 hours. Line: usual</source>
        <translation>Barra: 24 horas. Línea: habitual</translation>
    </message>
    <message numerus="yes">
        <source>Bar: %Ln days. Line: usual</source>
        <translation>
            <numerusform>Barra: %Ln día. Línea: habitual</numerusform>
            <numerusform>Barra: %Ln días. Línea: habitual</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no city pack, so tips cannot be counted by area.</source>
        <translation>No hay paquete de la ciudad, así que no se pueden contar los avisos por área.</translation>
    </message>
    <message>
        <source>By the place that a person confirmed or the channel gave.</source>
        <translation>Por el lugar que confirmó una persona o dio el canal.</translation>
    </message>
    <message>
        <source>What is usual shows when the log is older.</source>
        <translation>Lo habitual se muestra cuando el registro tiene más tiempo.</translation>
    </message>
</context>
<context>
    <name>porch::VolumeTableModel</name>
    <message>
        <source>Not classified</source>
        <translation>Sin clasificar</translation>
    </message>
    <message>
        <source>Unmapped</source>
        <translation>Sin ubicar</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>in none of the map&apos;s areas</comment>
        <translation>En otra parte</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>All</source>
        <comment>new tips</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>Line: usual</source>
        <extracomment>the head of a column of bars, each with a line at what is usual; there is little room</extracomment>
        <translation>Línea: habitual</translation>
    </message>
</context>
<context>
    <name>porch::ZipFiles</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>This archive is not read: &quot;%1&quot; in it is encrypted. Unpack it and name the folder.</source>
        <translation>No se lee este archivo comprimido: &quot;%1&quot; está cifrado. Descomprímalo e indique la carpeta.</translation>
    </message>
    <message>
        <source>This archive is not read: unpacked, it would be larger than any export.</source>
        <translation>No se lee este archivo comprimido: descomprimido, sería mayor que cualquier exportación.</translation>
    </message>
    <message>
        <source>This archive is not read: it would unpack to more than %1 times its size, as only archives do that are made to do harm.</source>
        <translation>No se lee este archivo comprimido: al descomprimirlo ocuparía más de %1 veces su tamaño, como solo ocurre con los que se crean para hacer daño.</translation>
    </message>
    <message>
        <source>%1 is no zip archive, or not a whole one. Download the export again.</source>
        <translation>%1 no es un archivo zip, o no está completo. Descargue de nuevo la exportación.</translation>
    </message>
    <message>
        <source>%1 is skipped: it is damaged in the archive.</source>
        <translation>Se omite %1: está dañado en el archivo comprimido.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) of the archive are skipped.</source>
        <translation>
            <numerusform>Se omite %n archivo más del archivo comprimido.</numerusform>
            <numerusform>Se omiten %n archivos más del archivo comprimido.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file of the archive is skipped: its name is not UTF-8.</source>
        <translation>Se omite un archivo del archivo comprimido: su nombre no es UTF-8.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is skipped: it is no path that Slack makes.</source>
        <translation>Se omite &quot;%1&quot;: no es una ruta que cree Slack.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is skipped: it is no plain file.</source>
        <translation>Se omite &quot;%1&quot;: no es un archivo normal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is skipped: it is in the archive twice.</source>
        <translation>Se omite &quot;%1&quot;: está dos veces en el archivo comprimido.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is skipped: the archive does not say how large it is.</source>
        <translation>Se omite &quot;%1&quot;: el archivo comprimido no dice cuánto ocupa.</translation>
    </message>
</context>
<context>
    <name>porch::clean::CleanWords</name>
    <message>
        <source>the picture is damaged</source>
        <translation>la imagen está dañada</translation>
    </message>
    <message>
        <source>only JPEG, PNG, WebP, TIFF and HEIC pictures can be cleaned of camera and location data</source>
        <translation>solo se pueden limpiar de datos de cámara y ubicación las imágenes JPEG, PNG, WebP, TIFF y HEIC</translation>
    </message>
    <message>
        <source>it is a variant of its kind that can&apos;t be cleaned safely</source>
        <translation>es una variante de su tipo que no se puede limpiar con seguridad</translation>
    </message>
    <message>
        <source>it is too large to be cleaned</source>
        <translation>es demasiado grande para limpiarlo</translation>
    </message>
    <message>
        <source>camera or location data was still found in it</source>
        <translation>aún se hallaron en él datos de cámara o de ubicación</translation>
    </message>
</context>
<context>
    <name>porch::kit::ActionRow</name>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
</context>
<context>
    <name>porch::kit::AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>porch::kit::ChoiceList</name>
    <message>
        <source>%1: type to find it</source>
        <comment>what is to be chosen</comment>
        <translation>%1: escribir para buscar</translation>
    </message>
    <message>
        <source>Type to find it</source>
        <translation>Escribir para buscar</translation>
    </message>
</context>
<context>
    <name>porch::kit::ChoiceView</name>
    <message>
        <source>Nothing here has these words</source>
        <translation>Nada aquí tiene estas palabras</translation>
    </message>
</context>
<context>
    <name>porch::kit::CountTabs</name>
    <message>
        <source>%1, %2</source>
        <comment>tab, its count</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>porch::kit::OwedText</name>
    <message>
        <source>overdue</source>
        <translation>vencida</translation>
    </message>
    <message numerus="yes">
        <source>left</source>
        <comment>minutes left</comment>
        <extracomment>Beneath &quot;3 min&quot;: so many minutes are left, the number is not repeated</extracomment>
        <translation>
            <numerusform>queda</numerusform>
            <numerusform>quedan</numerusform>
        </translation>
    </message>
    <message>
        <source>due</source>
        <translation>plazo</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>weekday</comment>
        <translation>plazo %1</translation>
    </message>
    <message>
        <source>Whether a reply is owed shows after catching up</source>
        <translation>Al terminar de actualizar se verá si falta responder</translation>
    </message>
    <message>
        <source>Reply overdue by %1</source>
        <translation>Respuesta vencida hace %1</translation>
    </message>
    <message>
        <source>Reply due at %1</source>
        <translation>La respuesta vence a las %1</translation>
    </message>
</context>
<context>
    <name>porch::kit::StateText</name>
    <message>
        <source>New</source>
        <comment>state of a tip</comment>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a tip: for the resident</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a tip</comment>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Stale</source>
        <comment>state of a tip: its claim is idle</comment>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>state of a tip: I hold it</comment>
        <translation>Mío</translation>
    </message>
    <message>
        <source>Claimed</source>
        <comment>state of a tip</comment>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Queued</source>
        <comment>delivery of a reply</comment>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>delivery of a reply</comment>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>In the log</source>
        <comment>delivery of a reply</comment>
        <translation>En el registro</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>delivery of a reply</comment>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>delivery of a reply</comment>
        <translation>Incierto</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>delivery of a reply</comment>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Actualizando</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>the desk reads no more of the log</comment>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <comment>state of a tip: put off until a time</comment>
        <translation>Aplazado</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>state of a tip: handed to dispatch</comment>
        <translation>Escalado</translation>
    </message>
</context>
<context>
    <name>porch::kit::TimeText</name>
    <message>
        <source>%1 min</source>
        <comment>a length of time</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a length of time</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>a length of time</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, in Qt&apos;s letters</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>date, time to the second, time zone</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>a full date, in Qt&apos;s letters</comment>
        <translation>dddd d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, clock time</comment>
        <translation>%2 del %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>%1 today</source>
        <comment>clock time</comment>
        <translation>las %1 de hoy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, clock time</comment>
        <translation>el %1 a las %2</translation>
    </message>
</context>
<context>
    <name>porchlight</name>
    <message>
        <source>Porchlight</source>
        <translation>Porchlight</translation>
    </message>
</context>
<context>
    <name>porchlightctl</name>
    <message>
        <source>Runs a department&apos;s log server.</source>
        <translation>Opera el servidor del registro de un departamento.</translation>
    </message>
    <message>
        <source>Publishes community messages from a file.</source>
        <translation>Publica mensajes de la comunidad desde un archivo.</translation>
    </message>
    <message>
        <source>Publishes the simulated town.</source>
        <translation>Publica la ciudad simulada.</translation>
    </message>
    <message>
        <source>Catches the cache up with the log.</source>
        <translation>Pone la caché al día con el registro.</translation>
    </message>
    <message>
        <source>Searches the cache as it is.</source>
        <translation>Busca en la caché tal como está.</translation>
    </message>
    <message>
        <source>Does one action and waits for its fate.</source>
        <translation>Hace una acción y espera su resultado.</translation>
    </message>
    <message>
        <source>Checks this set-up and names the mend.</source>
        <translation>Revisa esta configuración e indica el remedio.</translation>
    </message>
    <message>
        <source>Usage: porchlightctl SUBCOMMAND [options]</source>
        <translation>Uso: porchlightctl SUBCOMMAND [options]</translation>
    </message>
    <message>
        <source>Every one has --help and --json.</source>
        <translation>Todas tienen --help y --json.</translation>
    </message>
    <message>
        <source>A subcommand is missing.</source>
        <translation>Falta un subcomando.</translation>
    </message>
    <message>
        <source>There is no subcommand &quot;%1&quot;.</source>
        <translation>No hay subcomando &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Makes a department.</source>
        <translation>Crea un departamento.</translation>
    </message>
    <message>
        <source>Adds, removes, lists and resets users.</source>
        <translation>Añade, quita, lista y restablece usuarios.</translation>
    </message>
    <message>
        <source>Carries messages between Slack and the log.</source>
        <translation>Lleva mensajes entre Slack y el registro.</translation>
    </message>
    <message>
        <source>Publishes the history in an export of Slack.</source>
        <translation>Publica el historial de una exportación de Slack.</translation>
    </message>
    <message>
        <source>Finds the places that a text names.</source>
        <translation>Halla los lugares que nombra un texto.</translation>
    </message>
    <message>
        <source>Makes a city pack of map files.</source>
        <translation>Crea un paquete de la ciudad a partir de archivos de mapas.</translation>
    </message>
    <message>
        <source>Names tips that may belong together with one.</source>
        <translation>Nombra los avisos que pueden ir junto con otro.</translation>
    </message>
    <message>
        <source>Names cases that a tip may belong to.</source>
        <translation>Nombra los casos a los que puede pertenecer un aviso.</translation>
    </message>
    <message>
        <source>Writes a tip or a case as a packet for others.</source>
        <translation>Escribe un aviso o un caso como paquete para otros.</translation>
    </message>
</context>
</TS>
