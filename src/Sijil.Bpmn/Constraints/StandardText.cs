namespace Sijil.Bpmn;

/// <summary>The structure of BPMN 2.0 as one table: every element with its kind, its attributes and the elements in it.</summary>
internal static class StandardText
{
    // name : what it is a kind of = @attribute child. A mark after an attribute or child: ! required, ? at most one, + at least one, * any number, none exactly one.
    // After a colon stands the type of an attribute, after > the kind that is referred to. `abstract` stands in no file itself, `local` only where it is named,
    // `open` holds what others say; a `union` is a kind made of kinds.
    public const string Table =
        """
        definitions = @id:ncname @name @targetNamespace!:uri @expressionLanguage:uri @typeLanguage:uri @exporter @exporterVersion documentation* extensionElements? import* extension* rootElement* relationship*
        import = @namespace!:uri @location! @importType!:uri
        extension = @definition @mustUnderstand:bool documentation*
        open documentation = @id:ncname @textFormat:mime
        open extensionElements
        abstract baseElement = @id:ncname documentation* extensionElements?
        abstract rootElement : baseElement
        relationship : baseElement = @type! @direction:None|Forward|Backward|Both source+ target+
        auditing : baseElement
        monitoring : baseElement

        abstract artifact : baseElement
        association : artifact = @sourceRef!>baseElement @targetRef!>baseElement @associationDirection:None|One|Both
        group : artifact = @categoryValueRef>categoryValue
        textAnnotation : artifact = @textFormat:mime text?
        open text
        category : rootElement = @name categoryValue*
        categoryValue : baseElement = @value
        itemDefinition : rootElement = @id!:ncname @structureRef @isCollection:bool @itemKind:Information|Physical
        message : rootElement = @id!:ncname @name @itemRef>itemDefinition
        error : rootElement = @id!:ncname @name @errorCode @structureRef
        escalation : rootElement = @id!:ncname @name @escalationCode @structureRef
        signal : rootElement = @id!:ncname @name @structureRef
        interface : rootElement = @name! @implementationRef operation+
        operation : baseElement = @id!:ncname @name! @implementationRef inMessageRef>message outMessageRef?>message errorRef*>error
        endPoint : rootElement
        resource : rootElement = @id!:ncname @name! resourceParameter*
        resourceParameter : baseElement = @name @type @isRequired:bool
        correlationKey : baseElement = @name correlationPropertyRef*>correlationProperty
        correlationProperty : rootElement = @id!:ncname @name @type correlationPropertyRetrievalExpression+
        correlationPropertyRetrievalExpression : baseElement = @messageRef!>message messagePath
        correlationSubscription : baseElement = @correlationKeyRef!>correlationKey correlationPropertyBinding*
        correlationPropertyBinding : baseElement = @correlationPropertyRef!>correlationProperty dataPath

        expression : baseElement = @language @evaluatesToTypeRef
        formalExpression : expression
        local messagePath : formalExpression
        local dataPath : formalExpression
        local conditionExpression : formalExpression
        local activationCondition : formalExpression
        local completionCondition : formalExpression
        local loopCondition : formalExpression
        local loopCardinality : formalExpression
        local condition : formalExpression
        local timeDate : formalExpression
        local timeCycle : formalExpression
        local timeDuration : formalExpression
        local transformation : formalExpression
        local from : formalExpression
        local to : formalExpression

        abstract flowElement : baseElement = @name auditing? monitoring? categoryValueRef*>categoryValue
        abstract flowNode : flowElement = @id!:ncname incoming*>sequenceFlow outgoing*>sequenceFlow
        sequenceFlow : flowElement = @sourceRef!>flowNode @targetRef!>flowNode @isImmediate:bool conditionExpression?

        abstract callableElement : rootElement = @id!:ncname @name supportedInterfaceRef*>interface ioSpecification? ioBinding*
        process : callableElement = @processType:None|Public|Private @isClosed:bool @isExecutable:bool @definitionalCollaborationRef>collaboration auditing? monitoring? property* laneSet* flowElement* artifact* resourceRole* correlationSubscription* supports*>process
        globalTask : callableElement = resourceRole*
        globalUserTask : globalTask = @implementation rendering*
        globalManualTask : globalTask
        globalScriptTask : globalTask = @scriptLanguage @scriptFormat script?
        globalBusinessRuleTask : globalTask = @implementation
        ioBinding : baseElement = @operationRef!>operation @inputDataRef!>inputSet @outputDataRef!>outputSet
        laneSet : baseElement = @name lane*
        local childLaneSet : laneSet
        lane : baseElement = @name @partitionElementRef>baseElement partitionElement? flowNodeRef*>flowNode childLaneSet?
        local partitionElement : baseElement

        dataObject : flowElement = @id!:ncname @itemSubjectRef>itemDefinition @isCollection:bool dataState?
        dataObjectReference : flowElement = @id!:ncname @itemSubjectRef>itemDefinition @dataObjectRef>dataObject dataState?
        dataStoreReference : flowElement = @id!:ncname @itemSubjectRef>itemDefinition @dataStoreRef>dataStore dataState?
        dataStore : rootElement = @name @capacity:int @isUnlimited:bool @itemSubjectRef>itemDefinition dataState?
        dataState : baseElement = @name
        property : baseElement = @id!:ncname @name @itemSubjectRef>itemDefinition dataState?
        ioSpecification : baseElement = dataInput* dataOutput* inputSet+ outputSet+
        dataInput : baseElement = @name @itemSubjectRef>itemDefinition @isCollection:bool dataState?
        dataOutput : baseElement = @name @itemSubjectRef>itemDefinition @isCollection:bool dataState?
        inputSet : baseElement = @name dataInputRefs*>dataInput optionalInputRefs*>dataInput whileExecutingInputRefs*>dataInput outputSetRefs*>outputSet
        outputSet : baseElement = @name dataOutputRefs*>dataOutput optionalOutputRefs*>dataOutput whileExecutingOutputRefs*>dataOutput inputSetRefs*>inputSet
        abstract dataAssociation : baseElement = sourceRef*>itemAware targetRef>itemAware transformation? assignment*
        dataInputAssociation : dataAssociation
        dataOutputAssociation : dataAssociation
        assignment : baseElement = from to
        union itemAware = dataObject dataObjectReference dataStoreReference dataStore property dataInput dataOutput

        abstract anyEvent : flowNode = property*
        abstract catchEvent : anyEvent = @parallelMultiple:bool dataOutput* dataOutputAssociation* outputSet? eventDefinition* eventDefinitionRef*>eventDefinition
        abstract throwEvent : anyEvent = dataInput* dataInputAssociation* inputSet? eventDefinition* eventDefinitionRef*>eventDefinition
        startEvent : catchEvent = @isInterrupting:bool
        intermediateCatchEvent : catchEvent
        boundaryEvent : catchEvent = @attachedToRef!>activity @cancelActivity:bool
        intermediateThrowEvent : throwEvent
        endEvent : throwEvent
        implicitThrowEvent : throwEvent = @id:ncname
        local event : implicitThrowEvent
        abstract eventDefinition : rootElement
        messageEventDefinition : eventDefinition = @messageRef>message operationRef?>operation
        signalEventDefinition : eventDefinition = @signalRef>signal
        errorEventDefinition : eventDefinition = @errorRef>error
        escalationEventDefinition : eventDefinition = @escalationRef>escalation
        compensateEventDefinition : eventDefinition = @waitForCompletion:bool @activityRef>activity
        conditionalEventDefinition : eventDefinition = condition
        timerEventDefinition : eventDefinition = timeDate? timeCycle? timeDuration?
        linkEventDefinition : eventDefinition = @name! source*>linkEventDefinition target?>linkEventDefinition
        cancelEventDefinition : eventDefinition
        terminateEventDefinition : eventDefinition

        abstract gateway : flowNode = @gatewayDirection:Unspecified|Converging|Diverging|Mixed
        exclusiveGateway : gateway = @default>sequenceFlow
        inclusiveGateway : gateway = @default>sequenceFlow
        complexGateway : gateway = @default>sequenceFlow activationCondition?
        parallelGateway : gateway
        eventBasedGateway : gateway = @instantiate:bool @eventGatewayType:Exclusive|Parallel

        abstract activity : flowNode = @isForCompensation:bool @startQuantity:positive @completionQuantity:positive @default>sequenceFlow ioSpecification? property* dataInputAssociation* dataOutputAssociation* resourceRole* loopCharacteristics?
        task : activity
        sendTask : task = @implementation @messageRef>message @operationRef>operation
        receiveTask : task = @implementation @instantiate:bool @messageRef>message @operationRef>operation
        serviceTask : task = @implementation @operationRef>operation
        userTask : task = @implementation rendering*
        manualTask : task
        businessRuleTask : task = @implementation
        scriptTask : task = @scriptFormat script?
        open script
        open rendering = @id:ncname
        callActivity : activity = @calledElement
        subProcess : activity = @triggeredByEvent:bool laneSet* flowElement* artifact*
        transaction : subProcess = @method:method
        adHocSubProcess : subProcess = @cancelRemainingInstances:bool @ordering:Parallel|Sequential completionCondition?
        resourceRole : baseElement = @name resourceRef?>resource resourceParameterBinding* resourceAssignmentExpression?
        performer : resourceRole
        humanPerformer : performer
        potentialOwner : humanPerformer
        resourceParameterBinding : baseElement = @parameterRef!>resourceParameter expression
        resourceAssignmentExpression : baseElement = expression
        abstract loopCharacteristics : baseElement
        standardLoopCharacteristics : loopCharacteristics = @testBefore:bool @loopMaximum:int loopCondition?
        multiInstanceLoopCharacteristics : loopCharacteristics = @isSequential:bool @behavior:None|One|All|Complex @oneBehaviorEventRef>eventDefinition @noneBehaviorEventRef>eventDefinition loopCardinality? loopDataInputRef?>itemAware loopDataOutputRef?>itemAware inputDataItem? outputDataItem? complexBehaviorDefinition* completionCondition?
        local inputDataItem : dataInput
        local outputDataItem : dataOutput
        complexBehaviorDefinition : baseElement = condition event?

        collaboration : rootElement = @name @isClosed:bool participant* messageFlow* artifact* conversationNode* conversationAssociation* participantAssociation* messageFlowAssociation* correlationKey* choreographyRef*>choreography conversationLink*
        globalConversation : collaboration
        participant : baseElement = @id!:ncname @name @processRef>process interfaceRef*>interface endPointRef*>endPoint participantMultiplicity?
        participantMultiplicity : baseElement = @minimum:natural @maximum:positive
        partnerEntity : rootElement = @name participantRef*>participant
        partnerRole : rootElement = @name participantRef*>participant
        messageFlow : baseElement = @name @sourceRef!>interactionNode @targetRef!>interactionNode @messageRef>message
        messageFlowAssociation : baseElement = @innerMessageFlowRef!>messageFlow @outerMessageFlowRef!>messageFlow
        participantAssociation : baseElement = innerParticipantRef>participant outerParticipantRef>participant
        conversationAssociation : baseElement = @innerConversationNodeRef!>conversationNode @outerConversationNodeRef!>conversationNode
        abstract conversationNode : baseElement = @id!:ncname @name participantRef*>participant messageFlowRef*>messageFlow correlationKey*
        conversation : conversationNode
        subConversation : conversationNode = conversationNode*
        callConversation : conversationNode = @calledCollaborationRef>collaboration participantAssociation*
        conversationLink : baseElement = @name @sourceRef!>interactionNode @targetRef!>interactionNode
        union interactionNode = participant conversationNode activity anyEvent

        choreography : collaboration = @id!:ncname flowElement*
        globalChoreographyTask : choreography = @initiatingParticipantRef>participant
        abstract choreographyActivity : flowNode = @initiatingParticipantRef!>participant @loopType:None|Standard|MultiInstanceSequential|MultiInstanceParallel participantRef+>participant correlationKey*
        choreographyTask : choreographyActivity = messageFlowRef+>messageFlow
        subChoreography : choreographyActivity = flowElement* artifact*
        callChoreography : choreographyActivity = @calledChoreographyRef>choreography participantAssociation*
        """;
}
